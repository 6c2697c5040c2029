using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Suggestions;

/// <summary>How suggestions are made.</summary>
public sealed record SuggestionsOptions
{
    /// <summary>The section of the settings: <c>Suggestions</c>.</summary>
    public const string Section = "Suggestions";

    /// <summary>What happens when a persona plugin fails at a request: <c>Error</c> (default) or <c>SecondBest</c>.</summary>
    [EnumDataType(typeof(PersonaFailurePolicy))]
    public PersonaFailurePolicy OnPersonaFailure { get; init; }

    /// <summary>Messages of the conversation that a full prompt carries, newest first, 0 to 100. Default 10.</summary>
    [Range(0, 100)]
    public int HistoryMessages { get; init; } = 10;

    /// <summary>Personas asked at the same time for one request, 1 to 64. Default: the number of processors.</summary>
    [Range(1, 64)]
    public int Parallelism { get; init; } = Math.Min(Environment.ProcessorCount, 64);

    /// <summary>The common combinations whose answers are put into the cache after the start, 0 to 1,000. Default 100.</summary>
    [Range(0, 1000)]
    public int WarmUp { get; init; } = 100;
}
