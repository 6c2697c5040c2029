namespace IonMentoring.Integration.Tests;

/// <summary>Resonance keys: one for each persona, and all 216.</summary>
internal static class Keys
{
    public const string Lua = "frustrated-burst-seek_advice";
    public const string Elro = "calm-medium-learning";
    public const string Riri = "analytical-contemplative-validation";
    public const string Nana = "urgent-medium-planning";

    /// <summary>Lua's, until Mira is there.</summary>
    public const string Mira = "playful-medium-learning";

    public static IReadOnlyList<string> Tones { get; } =
        ["frustrated", "playful", "anxious", "analytical", "calm", "curious", "urgent", "confused", "collaborative"];

    public static IReadOnlyList<string> Paces { get; } = ["burst", "flowing", "contemplative", "medium"];

    public static IReadOnlyList<string> Intents { get; } =
        ["seek_advice", "problem_solving", "learning", "validation", "planning", "reflection"];

    public static IEnumerable<string> All =>
        from tone in Tones from pace in Paces from intent in Intents select $"{tone}-{pace}-{intent}";
}
