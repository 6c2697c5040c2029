using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Host;

/// <summary>Where the api listens.</summary>
public sealed record ApiOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Api</c>.</summary>
    public const string Section = "Api";

    /// <summary>The api's own address. Default <c>http://127.0.0.1:8081</c>; port 0 takes a free one.</summary>
    [Required]
    public Uri Url { get; set; } = new("http://127.0.0.1:8081");

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            yield return new ValidationResult($"{Section}:{nameof(Url)} is “{Url}”; it must be an http or https address such as http://127.0.0.1:8081.", [nameof(Url)]);
        }
    }
}
