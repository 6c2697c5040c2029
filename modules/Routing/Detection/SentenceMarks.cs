using System.Text;

namespace IonMentoring.Routing.Detection;

/// <summary>Where a sentence ends.</summary>
internal static class SentenceMarks
{
    /// <summary>A full stop inside a word (3.5, e.g) does not end a sentence.</summary>
    public static bool Ends(Rune mark, bool nextIsText) => mark.Value switch
    {
        '!' or '?' or '！' or '？' or '。' or '…' or '\n' => true,
        '.' => !nextIsText,
        _ => false,
    };
}
