using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace IonMentoring.Api.Access;

/// <summary>The keys that callers may show as <c>Authorization: Bearer KEY</c>.</summary>
public sealed record AccessOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Access</c>.</summary>
    public const string Section = "Access";

    internal const int ShortKey = 16;

    /// <summary>
    /// The operator's key, without white space; the environment variable <c>ION_OPERATOR_KEY</c> goes before it. One
    /// under 16 characters is taken with a warning. Default: a random one, printed once at start.
    /// </summary>
    public string? OperatorKey { get; set; }

    /// <summary>Keys that are known but have no role, without white space. Default: none.</summary>
    public IReadOnlyList<string> ClientKeys { get; set; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OperatorKey is not null && !IsKey(OperatorKey))
        {
            yield return new ValidationResult($"ION_OPERATOR_KEY ({Section}:{nameof(OperatorKey)}) is empty or contains white space.");
        }

        if (!ClientKeys.All(IsKey))
        {
            yield return new ValidationResult($"A key in {Section}:{nameof(ClientKeys)} is empty or contains white space.");
        }
    }

    private static bool IsKey(string key) => key.Length > 0 && !key.Any(char.IsWhiteSpace);

    internal void ReadEnvironment(IConfiguration configuration)
    {
        if (!string.IsNullOrEmpty(configuration["ION_OPERATOR_KEY"]))
        {
            OperatorKey = configuration["ION_OPERATOR_KEY"];
        }
    }
}
