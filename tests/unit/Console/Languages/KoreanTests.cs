using System.Text.RegularExpressions;
using IonMentoring.OperatorConsole.Languages;

namespace IonMentoring.OperatorConsole.Tests.Languages;

public sealed partial class KoreanTests
{
    private static readonly string Module = FindModule();

    public static TheoryData<string> Sources =>
    [
        .. Directory.EnumerateFiles(Module, "*.razor", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Module, "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && Spoken().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Module, file)),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Text_ofASource_isThereInKorean(string file)
    {
        var korean = new Texts();
        korean.Speak(Texts.Korean);
        foreach (var english in Spoken().Matches(File.ReadAllText(Path.Combine(Module, file))).Select(match => match.Groups["text"].Value))
        {
            korean[english].ShouldNotBe(english);
            Places().Matches(korean[english]).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal)
                .ShouldBe(Places().Matches(english).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal), english);
        }
    }

    [Fact]
    public void Text_unknown_staysAsItIs()
    {
        var korean = new Texts();
        korean.Speak(Texts.Korean);

        korean["What an api may say"].ShouldBe("What an api may say");
    }

    private static string FindModule()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "IonMentoring.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not run below the repository.");
        }

        return Path.Combine(folder, "modules", "Console");
    }

    [GeneratedRegex("""(?:\b(?:T|texts)\[|\bT\.Format\(\s*|texts\.Format\()"(?<text>[^"]+)["]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Places();
}
