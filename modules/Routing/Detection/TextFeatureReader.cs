using System.Globalization;
using System.Text;
using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.Routing.Detection;

/// <summary>Measures a text in one pass.</summary>
internal static class TextFeatureReader
{
    public static TextFeatures Read(ReadOnlySpan<char> text)
    {
        int words = 0, sentences = 0, marks = 0, questions = 0, exclamations = 0, elongations = 0, capitals = 0, emoji = 0;
        int wordLetters = 0, wordCapitals = 0, run = 0, wordsInSentence = 0;
        var inWord = false;
        var previous = default(Rune);

        void EndWord()
        {
            capitals += wordLetters > 1 && wordCapitals == wordLetters ? 1 : 0;
            inWord = false;
            wordLetters = 0;
            wordCapitals = 0;
        }

        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            position += rune.Utf16SequenceLength;
            run = rune == previous ? run + 1 : 1;
            previous = rune;
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '\'' or '’')
            {
                words += inWord ? 0 : 1;
                wordsInSentence += inWord ? 0 : 1;
                inWord = true;
                elongations += run == 3 && Rune.IsLetter(rune) ? 1 : 0;
                wordLetters += Rune.IsLetter(rune) ? 1 : 0;
                wordCapitals += Rune.IsUpper(rune) ? 1 : 0;
                continue;
            }

            EndWord();
            emoji += IsEmoji(rune) ? 1 : 0;
            marks += Rune.IsPunctuation(rune) ? 1 : 0;
            questions += rune.Value is '?' or '？' ? 1 : 0;
            exclamations += rune.Value is '!' or '！' ? 1 : 0;
            var nextIsText = position < text.Length && char.IsLetterOrDigit(text[position]);
            if (wordsInSentence > 0 && SentenceMarks.Ends(rune, nextIsText))
            {
                sentences++;
                wordsInSentence = 0;
            }
        }

        EndWord();
        sentences = Math.Max(1, sentences + (wordsInSentence > 0 ? 1 : 0));
        return new(
            words,
            sentences,
            (double)words / sentences,
            text.IsEmpty ? 0 : (double)marks / text.Length,
            (double)questions / sentences,
            (double)exclamations / sentences,
            elongations,
            capitals,
            emoji);
    }

    private static bool IsEmoji(Rune rune) =>
        rune.Value >= 0x1F000 || (rune.Value is >= 0x2600 and <= 0x27BF && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol);
}
