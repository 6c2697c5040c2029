using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Routing;

/// <summary>How much each part of a key weighs in a persona's score. The three must sum to 1.</summary>
public sealed record RoutingOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Routing</c>.</summary>
    public const string Section = "Routing";

    /// <summary>Weight of the tone, 0..1. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public decimal ToneWeight { get; init; } = 0.5m;

    /// <summary>Weight of the pace, 0..1. Default 0.3.</summary>
    [Range(0.0, 1.0)]
    public decimal PaceWeight { get; init; } = 0.3m;

    /// <summary>Weight of the intent, 0..1. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public decimal IntentWeight { get; init; } = 0.2m;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ToneWeight + PaceWeight + IntentWeight != 1)
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(ToneWeight)} + {Section}:{nameof(PaceWeight)} + {Section}:{nameof(IntentWeight)} must be 1; "
                + $"{ToneWeight} + {PaceWeight} + {IntentWeight} is {ToneWeight + PaceWeight + IntentWeight}.",
                [nameof(ToneWeight), nameof(PaceWeight), nameof(IntentWeight)]);
        }
    }
}
