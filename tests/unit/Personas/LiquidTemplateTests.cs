using IonMentoring.Personas.Loading;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Tests;

public sealed class LiquidTemplateTests : IDisposable
{
    private const string FrontMatter = "---\nversion: 1.2.3\n---\n";
    private const long MostBytes = 16 * 1024 * 1024;

    private static readonly PromptRequest Request = Requests.Of("How do I go on?");

    private readonly string _folder = Directory.CreateTempSubdirectory("ion-mentoring-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Render_everyVariable_filledIn()
    {
        var template = Open($"{FrontMatter}{{{{ persona }}}}|{{{{ tone }}}}|{{{{ pace }}}}|{{{{ intent }}}}|{{{{ language }}}}|{{{{ mode }}}}\n");

        template.Render(Request).ShouldBe("Vera|anxious|burst|planning|en|full");
        template.Render(Request with { Language = "ko", Mode = PromptMode.SummaryLight }).ShouldBe("Vera|anxious|burst|planning|ko|summary_light");
        template.Render(Request with { Key = new(Tone.Calm, Pace.Medium, Intent.Learning) }).ShouldBe("Vera|calm|medium|learning|en|full");
    }

    [Theory]
    [InlineData("message")]
    [InlineData("summary")]
    [InlineData("context")]
    public void Render_whatAPersonWrote_isNoVariable(string variable)
    {
        var template = Open($"{FrontMatter}<{{{{ {variable} }}}}>");

        template.Render(Request with { Message = "secret", Summary = "secret", Context = "secret" }).ShouldBe("<>");
    }

    [Fact]
    public void Render_sameKeyAgain_keptFromTheFirstTime()
    {
        var template = Open($"{FrontMatter}You are {{{{ persona }}}}.");
        var first = template.Render(Request);

        template.Render(Request with { Message = "Something else" }).ShouldBeSameAs(first);
        template.Render(Request with { Language = "ko" }).ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Render_everyRequestOfAKey_itsOwnText()
    {
        var template = Open($"{FrontMatter}{{{{ tone }}}}-{{{{ pace }}}}-{{{{ intent }}}}-{{{{ language }}}}-{{{{ mode }}}}");
        var requests =
            from index in Enumerable.Range(0, ResonanceKey.Count)
            from language in (string[])["en", "ko"]
            from mode in Enum.GetValues<PromptMode>()
            select Request with { Key = ResonanceKey.FromIndex(index), Language = language, Mode = mode };

        requests.Select(template.Render).Distinct(StringComparer.Ordinal).Count().ShouldBe(ResonanceKey.Count * 4);
    }

    [Theory]
    [InlineData("---\nversion: 1.2.3\n---\nHello")]
    [InlineData("---\r\nversion: 1.2.3\r\n---\r\nHello")]
    [InlineData("---\nauthor: somebody\nversion:1.2.3 \n---\n\nHello\n")]
    public void FrontMatter_withVersion_readAndLeftOut(string text)
    {
        var template = Open(text);

        template.Version.ShouldBe("1.2.3");
        template.Render(Request).ShouldBe("Hello");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hello")]
    [InlineData("version: 1.2.3\n---\nHello")]
    [InlineData("---\nversion: 1.2.3\nHello")]
    [InlineData("---\nversion:\n---\nHello")]
    [InlineData("---\n---\nHello")]
    public void FrontMatter_missing_refused(string text) =>
        Should.Throw<PersonaFileException>(() => Open(text)).Message.ShouldContain("prompt.liquid: must start with front matter");

    [Theory]
    [InlineData("")]
    [InlineData("../prompt.liquid")]
    [InlineData("/etc/hostname")]
    [InlineData("deeper/prompt.liquid")]
    public void File_outsideTheFolder_refused(string fileName) =>
        Should.Throw<PersonaFileException>(() => new PersonaFolder(_folder).OpenTemplate(fileName)).Message.ShouldContain("is not the name of a file");

    private IPromptTemplate Open(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "prompt.liquid"), text);
        return new PersonaFolder(_folder) { PersonaName = "Vera" }.OpenTemplate("prompt.liquid");
    }
}
