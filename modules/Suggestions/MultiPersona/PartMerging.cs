using System.Text;
using IonMentoring.Suggestions.Composer;

namespace IonMentoring.Suggestions.MultiPersona;

/// <summary>Puts the personas' parts one after the other, each behind a line that says whose it is and what it is about.</summary>
internal static class PartMerging
{
    public static string Merge(IEnumerable<MultiPersonaPart> parts, MergeStrategy strategy, string language)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Outcome is { } outcome)
            {
                text.Append(Heading(part, strategy, language)).Append("\n\n").Append(outcome.Suggestion.Content).Append("\n\n");
            }
        }

        return text.ToString().TrimEnd();
    }

    private static string Heading(MultiPersonaPart part, MergeStrategy strategy, string language) => (strategy, language) switch
    {
        (MergeStrategy.SecondView, "ko") => $"{part.Persona}의 생각:",
        (MergeStrategy.SecondView, _) => $"How {part.Persona} sees it:",
        (_, "ko") => $"“{Clauses.Clip(part.Aspect)}” 부분, {part.Persona}의 생각:",
        _ => $"{part.Persona} on “{Clauses.Clip(part.Aspect)}”:",
    };
}
