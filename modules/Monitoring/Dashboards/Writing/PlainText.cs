using System.Globalization;
using System.Text;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>Text that somebody else may have chosen, such as a region's name, on one line and without what would steer a terminal or turn its direction.</summary>
internal static class PlainText
{
    private const int Longest = 300;

    public static string Of(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (plain.Length >= Longest)
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
