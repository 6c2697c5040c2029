using System.Globalization;
using System.Text;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>Text that somebody else may have chosen, such as a region's name, on one line and without what would steer a terminal or turn its direction.</summary>
internal static class PlainText
{
    private const int Longest = 300;
    private const int LongestOfProse = 4_000;

    public static string Of(string text) => Of(text, Longest);

    /// <summary>The same of a sentence or several, which may hold names.</summary>
    public static string OfProse(string text) => Of(text, LongestOfProse);

    /// <summary>Text in which whatever is put in is plain.</summary>
    public static string Write(FormattableString text) => Write(text, OfProse);

    /// <summary>Text in which every text that is put in is written another way.</summary>
    public static string Write(FormattableString text, Func<string, string> write) => string.Format(
        CultureInfo.InvariantCulture, text.Format, text.GetArguments().Select(argument => argument is string put ? write(put) : argument).ToArray());

    private static string Of(string text, int longest)
    {
        var plain = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (plain.Length >= longest)
            {
                return $"{plain}…";
            }

            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    plain.Append(' ');
                    break;
                case UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break;
                default:
                    plain.Append(rune);
                    break;
            }
        }

        return plain.ToString();
    }
}
