namespace IonMentoring.PersonaSdk;

/// <summary>How a message resonates: tone, pace and intent. There are 9 x 4 x 6 = 216 keys.</summary>
/// <param name="Tone">The mood.</param>
/// <param name="Pace">The rhythm.</param>
/// <param name="Intent">What is wanted.</param>
public readonly record struct ResonanceKey(Tone Tone, Pace Pace, Intent Intent)
{
    /// <summary>The number of different keys: 216.</summary>
    public const int Count = ToneCount * PaceCount * IntentCount;

    private const int ToneCount = 9;
    private const int PaceCount = 4;
    private const int IntentCount = 6;

    private static readonly string[] Spellings = [.. Enumerable.Range(0, Count).Select(index => FromIndex(index).Spelling())];

    /// <summary>The key's place among all keys, 0 to 215: tone first, then pace, then intent.</summary>
    public int Index => (((int)Tone * PaceCount) + (int)Pace) * IntentCount + (int)Intent;

    /// <summary>The key at a place among all keys.</summary>
    /// <param name="index">0 to 215.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside 0..215.</exception>
    public static ResonanceKey FromIndex(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return new((Tone)(index / (PaceCount * IntentCount)), (Pace)(index / IntentCount % PaceCount), (Intent)(index % IntentCount));
    }

    /// <summary>The canonical spelling <c>tone-pace-intent</c>, for example <c>frustrated-burst-seek_advice</c>.</summary>
    public override string ToString() => (uint)Index < Count ? Spellings[Index] : Spelling();

    private string Spelling() => $"{Tone.Spell()}-{Pace.Spell()}-{Intent.Spell()}";
}
