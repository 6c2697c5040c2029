using System.Globalization;
using System.Text.Json;
using IonMentoring.OperatorConsole.Answers;

namespace IonMentoring.OperatorConsole.Languages;

/// <summary>What the console says, in the language of the person who looks. A text goes by its English form.</summary>
internal sealed class Texts
{
    public const string English = "en";
    public const string Korean = "ko";

    private static readonly Lazy<Dictionary<string, string>> KoreanWords = new(() =>
    {
        using var file = typeof(Texts).Assembly.GetManifestResourceStream("languages/ko.json")!;
        return JsonSerializer.Deserialize(file, ConsoleJson.Default.DictionaryStringString)!;
    });

    private Dictionary<string, string>? _words;

    public string Language { get; private set; } = English;

    // What the api says is not in the list as a rule, and stays as it is.
    public string this[string english] => _words?.GetValueOrDefault(english) ?? english;

    public string Format(string english, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[english], values);

    public void Speak(string language) => (Language, _words) = language == Korean ? (Korean, KoreanWords.Value) : (English, null);
}
