using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace IonMentoring.Api.Access;

/// <summary>The keys that callers may show as <c>Authorization: Bearer KEY</c>.</summary>
public sealed record AccessOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Access</c>.</summary>
    public const string Section = "Access";

    private const int ShortestKey = 16;

    /// <summary>
    /// The operator's key, at least 16 characters; the environment variable <c>ION_OPERATOR_KEY</c> goes before it.
    /// Default: a random one, printed once at start.
    /// </summary>
    public string? OperatorKey { get; set; }

    /// <summary>Keys that are known but have no role, at least 16 characters each. Default: none.</summary>
    public IReadOnlyList<string> ClientKeys { get; set; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OperatorKey is { Length: < ShortestKey })
        {
            yield return new ValidationResult(
                $"ION_OPERATOR_KEY ({Section}:{nameof(OperatorKey)}) has {OperatorKey.Length} characters; at least {ShortestKey} are needed.",
                [nameof(OperatorKey)]);
        }

        if (ClientKeys.Any(key => key is not { Length: >= ShortestKey }))
        {
            yield return new ValidationResult($"Every key in {Section}:{nameof(ClientKeys)} needs at least {ShortestKey} characters.", [nameof(ClientKeys)]);
        }
    }

    internal void ReadEnvironment(IConfiguration configuration)
    {
        if (!string.IsNullOrEmpty(configuration["ION_OPERATOR_KEY"]))
        {
            OperatorKey = configuration["ION_OPERATOR_KEY"];
        }
    }
}
