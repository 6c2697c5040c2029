using IonMentoring.PersonaSdk;

namespace IonMentoring.Suggestions.Pipeline;

/// <summary>How prompt modes are written.</summary>
internal static class PromptModes
{
    public static string Spell(PromptMode mode) => mode == PromptMode.SummaryLight ? "summary_light" : "full";
}
