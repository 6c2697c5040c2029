using System.Globalization;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Decisions;

/// <summary>Says in words how a decision of today differs from one that was made.</summary>
internal static class WhatChanged
{
    private static readonly string[] Parts = ["tone", "pace", "intent"];

    public static IEnumerable<string> InKey(string before, string after)
    {
        if (before != after)
        {
            yield return $"The message reads as {after}; it read as {before}.";
        }
    }

    public static IEnumerable<string> InRouting(RecordedRouting before, RecordedRouting after)
    {
        if (before.Primary != after.Primary)
        {
            yield return $"It goes to {after.Primary}; it went to {before.Primary}.";
        }

        if (before.Secondary != after.Secondary)
        {
            yield return $"The runner-up is {after.Secondary ?? "nobody"}; it was {before.Secondary ?? "nobody"}.";
        }

        if (before.Confidence != after.Confidence)
        {
            yield return $"The confidence is {Spell(after.Confidence)}; it was {Spell(before.Confidence)}.";
        }

        foreach (var change in before.Scores.Keys.Union(after.Scores.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(persona => InScore(persona, before.Scores.GetValueOrDefault(persona), after.Scores.GetValueOrDefault(persona))))
        {
            if (change is not null)
            {
                yield return change;
            }
        }
    }

    /// <param name="version">The version that answered, or null when nobody did.</param>
    /// <param name="revision">Its revision.</param>
    /// <param name="now">The persona that answered, as it is today; null when it is not loaded.</param>
    public static IEnumerable<string> InPersona(string? version, string? revision, PersonaProfile? now)
    {
        if (now is not null && version is not null && (now.Version != version || now.Revision != revision))
        {
            yield return now.Version == version
                ? $"{now.Name} is of the same version, {version}, with other files."
                : $"{now.Name} is of version {now.Version}; it was of {version}.";
        }
    }

    public static IEnumerable<string> InSettings(string before, string after)
    {
        if (before != after)
        {
            yield return "Settings that can change an answer are different.";
        }
    }

    private static string? InScore(string persona, decimal[]? before, decimal[]? after)
    {
        if (before is null)
        {
            return $"{persona} takes part; it did not.";
        }

        if (after is null)
        {
            return $"{persona} takes no part; it did.";
        }

        var parts = Parts.Zip(before, after).Where(part => part.Second != part.Third).Select(part => $"{part.First} {Spell(part.Third)}, was {Spell(part.Second)}").ToList();
        return parts.Count == 0 ? null : $"{persona}'s score is {Spell(after.Sum())}; it was {Spell(before.Sum())} ({string.Join("; ", parts)}).";
    }

    private static string Spell(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
