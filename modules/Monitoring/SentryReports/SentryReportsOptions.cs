using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Monitoring.SentryReports;

/// <summary>What is sent to Sentry, and where.</summary>
public sealed record SentryReportsOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Sentry</c>.</summary>
    public const string Section = "Sentry";

    /// <summary>The project's address with its public key, for example <c>https://key@sentry.example/1</c>. Default none: nothing is sent.</summary>
    public Uri? Dsn { get; init; }

    /// <summary>The share of requests whose times are sent, 0 to 1. Default 0.1.</summary>
    [Range(0.0, 1.0)]
    public double TracesSampleRate { get; init; } = 0.1;

    /// <summary>What Sentry tells installations apart by: 1 to 64 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>. Default <c>production</c>.</summary>
    [Required]
    [RegularExpression("[A-Za-z0-9_.-]{1,64}", ErrorMessage = "must be 1 to 64 letters, digits, -, _ and .")]
    public string Environment { get; init; } = "production";

    /// <summary>Whether a text is the address of a project: http or https, a public key before the host, and the project's number or name at the end of the path.</summary>
    internal static bool IsDsn(Uri? dsn) =>
        dsn is { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" }
        && dsn.UserInfo.Split(':')[0].Length > 0
        && dsn.AbsolutePath.Length > 1
        && !dsn.AbsolutePath.EndsWith('/');

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Dsn is not null && !IsDsn(Dsn))
        {
            yield return new ValidationResult($"{Section}:{nameof(Dsn)} is wrong (it is not shown, as it may hold a secret); it must be a project's address with its public key, such as https://key@sentry.example/1.", [nameof(Dsn)]);
        }
    }
}
