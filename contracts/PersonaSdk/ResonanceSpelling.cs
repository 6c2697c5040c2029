namespace IonMentoring.PersonaSdk;

/// <summary>The canonical spelling of every part of a resonance key, indexed by the enum's value.</summary>
public static class ResonanceSpelling
{
    /// <summary>The nine tones in the order of <see cref="Tone"/>.</summary>
    public static IReadOnlyList<string> Tones { get; } =
        ["frustrated", "playful", "anxious", "analytical", "calm", "curious", "urgent", "confused", "collaborative"];

    /// <summary>The four paces in the order of <see cref="Pace"/>.</summary>
    public static IReadOnlyList<string> Paces { get; } = ["burst", "flowing", "contemplative", "medium"];

    /// <summary>The six intents in the order of <see cref="Intent"/>.</summary>
    public static IReadOnlyList<string> Intents { get; } =
        ["seek_advice", "problem_solving", "learning", "validation", "planning", "reflection"];

    /// <summary>The canonical spelling of a tone, for example <c>frustrated</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the nine.</exception>
    public static string Spell(this Tone tone) => Spell(Tones, (int)tone, nameof(tone));

    /// <summary>The canonical spelling of a pace, for example <c>burst</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the four.</exception>
    public static string Spell(this Pace pace) => Spell(Paces, (int)pace, nameof(pace));

    /// <summary>The canonical spelling of an intent, for example <c>seek_advice</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the six.</exception>
    public static string Spell(this Intent intent) => Spell(Intents, (int)intent, nameof(intent));

    private static string Spell(IReadOnlyList<string> names, int value, string parameter) =>
        (uint)value < (uint)names.Count
            ? names[value]
            : throw new ArgumentOutOfRangeException(parameter, value, $"must be between 0 and {names.Count - 1}");
}
