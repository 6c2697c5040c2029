using System.Text;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>Text that somebody else may have chosen, so that Markdown shows it as it is: no table, no link, no element comes of it.</summary>
internal static class MarkdownText
{
    private const string Marks = @"\`*_[]|~#@";

    public static string Of(string text) => Escape(PlainText.Of(text));

    /// <summary>Markdown in which every text that is put in stays text.</summary>
    public static string Write(FormattableString text) => PlainText.Write(text, put => Escape(PlainText.OfProse(put)));

    private static string Escape(string plain)
    {
        var escaped = new StringBuilder();
        for (var index = 0; index < plain.Length; index++)
        {
            var letter = plain[index];
            _ = letter switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                _ when Marks.Contains(letter, StringComparison.Ordinal) || BeginsLink(plain, index) => escaped.Append('\\').Append(letter),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    // Addresses become links without any mark: http://..., www....
    private static bool BeginsLink(string plain, int index) => plain[index] switch
    {
        ':' => string.CompareOrdinal(plain, index, "://", 0, 3) == 0,
        '.' => plain.AsSpan(0, index).EndsWith("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
