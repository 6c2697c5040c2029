using System.Text.Json;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Suggestions.Recording;

/// <summary>Why an answer came about, as it is kept with its interaction. What the interaction says itself is not said again; what is false or unknown is left out.</summary>
internal sealed record RecordedDecision
{
    public required RecordedRouting Routing { get; init; }

    /// <summary>What was found in the text; null when the key was given.</summary>
    public RecordedDetection? Detection { get; init; }

    /// <summary>Whether the key stood in for one that could not be read.</summary>
    public bool KeyFellBack { get; init; }

    /// <summary>Whether the message is one aspect of a longer one.</summary>
    public bool IsAspect { get; init; }

    public string? Language { get; set; }

    public required string PromptMode { get; init; }

    public string? PersonaRevision { get; set; }

    public string? TemplateVersion { get; set; }

    public required string SettingsHash { get; init; }

    public bool StoodIn { get; set; }

    public bool Degraded { get; set; }

    public bool Stale { get; set; }

    /// <summary>Whether a persona was recommended for the strengths that the scenario names, and not for its key.</summary>
    public bool ByStrengths { get; set; }

    /// <summary>These strengths, where the text of messages is kept: they are words of it.</summary>
    public IReadOnlyList<string>? NamedStrengths { get; set; }

    public double? DetectionMs { get; init; }

    /// <summary>How long cache, persona and model took.</summary>
    public double? AnswerMs { get; set; }

    public static RecordedDecision? Read(JsonText? json) => json is null ? null : JsonSerializer.Deserialize(json.ToString(), RecordingJson.Default.RecordedDecision);
}
