using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Suggestions.WarmUp;

/// <summary>The shipped list of common messages with their keys, from the resource <c>commonest.txt</c>.</summary>
internal static class CommonMessages
{
    public static IEnumerable<SuggestionRequest> Read()
    {
        var keys = Enumerable.Range(0, ResonanceKey.Count).Select(ResonanceKey.FromIndex).ToDictionary(key => key.ToString(), StringComparer.Ordinal);
        using var resource = typeof(CommonMessages).Assembly.GetManifestResourceStream("commonest.txt")!;
        using var reader = new StreamReader(resource);
        while (reader.ReadLine() is { } line)
        {
            var (key, message) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            yield return new SuggestionRequest { Message = message, Key = keys[key] };
        }
    }
}
