namespace IonMentoring.Suggestions.Unicode;

/// <summary>Korean syllables are composed by arithmetic: chapter 3.12 of the Unicode standard.</summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeTrail = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Trails = 28;
    private const int Syllables = Leads * Vowels * Trails;

    /// <returns>Whether it was a syllable.</returns>
    public static bool Decompose(int rune, List<int> into)
    {
        var syllable = rune - FirstSyllable;
        if (syllable is < 0 or >= Syllables)
        {
            return false;
        }

        into.Add(FirstLead + (syllable / (Vowels * Trails)));
        into.Add(FirstVowel + (syllable / Trails % Vowels));
        if (syllable % Trails > 0)
        {
            into.Add(BeforeTrail + (syllable % Trails));
        }

        return true;
    }

    public static int? Compose(int first, int second)
    {
        var (lead, vowel) = (first - FirstLead, second - FirstVowel);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
        {
            return FirstSyllable + (((lead * Vowels) + vowel) * Trails);
        }

        var (syllable, trail) = (first - FirstSyllable, second - BeforeTrail);
        return syllable is >= 0 and < Syllables && syllable % Trails == 0 && trail is > 0 and < Trails ? first + trail : null;
    }
}
