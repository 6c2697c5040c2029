using System.Text;

namespace IonMentoring.Storage.Databases;

/// <summary>Text as every database can keep it: PostgreSQL takes neither the character NUL nor half a surrogate pair.</summary>
internal static class StorableText
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
        ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', Replacement)
        : text.Replace('\0', Replacement);
}
