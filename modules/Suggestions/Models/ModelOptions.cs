using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Suggestions.Models;

/// <summary>The language model that answers prompts.</summary>
public sealed record ModelOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Model</c>.</summary>
    public const string Section = "Model";

    /// <summary><c>Embedded</c> (default): the embedded composer. <c>OpenAI</c>: any server with the OpenAI chat API.</summary>
    [EnumDataType(typeof(ModelProvider))]
    public ModelProvider Provider { get; init; }

    /// <summary>The server's address, for example <c>http://127.0.0.1:11434/v1</c>. Needed for <c>OpenAI</c>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The model's name. Default <c>gpt-4o-mini</c>.</summary>
    [Required]
    public string Name { get; init; } = "gpt-4o-mini";

    /// <summary>The server's key. Many local servers need none. Default empty.</summary>
    public string ApiKey { get; init; } = string.Empty;

    /// <summary>How long an answer may take, 10 ms to 10 min. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest answer to ask for, in tokens, 1 to 100,000. Default 800.</summary>
    [Range(1, 100_000)]
    public int MaxOutputTokens { get; init; } = 800;

    /// <summary>How freely the model may choose its words, 0 to 2. Default 0.7.</summary>
    [Range(0.0, 2.0)]
    public float Temperature { get; init; } = 0.7f;

    /// <summary>When the model fails: <c>Error</c> (default) answers <c>MODEL_UNAVAILABLE</c>, <c>Embedded</c> lets the embedded composer answer.</summary>
    [EnumDataType(typeof(ModelFailurePolicy))]
    public ModelFailurePolicy OnFailure { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == ModelProvider.OpenAI && Endpoint is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Endpoint)} must be an http or https address when {Section}:{nameof(Provider)} is OpenAI, for example http://127.0.0.1:11434/v1; it is “{Endpoint}”.",
                [nameof(Endpoint)]);
        }
    }
}
