using Fluid;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Loading;

/// <summary>The files of one plugin, from its shadow copy.</summary>
internal sealed class PersonaFolder(string folder) : IPersonaFiles
{
    private const string FrontMatterLine = "---";
    private const string VersionKey = "version:";

    private static readonly FluidParser Parser = new();

    /// <summary>The persona's name for its templates; known once its descriptor has been read.</summary>
    public string PersonaName { get; set; } = string.Empty;

    public IPromptTemplate OpenTemplate(string fileName)
    {
        var (version, text) = SplitFrontMatter(fileName, Read(fileName));
        return Parser.TryParse(text, out var template, out var error)
            ? new LiquidTemplate(this, version, template)
            : throw new PersonaFileException(fileName, $"is not valid Liquid: {error}");
    }

    public Playbook OpenPlaybook(string fileName) => PlaybookReader.Read(fileName, Read(fileName));

    private static (string Version, string Text) SplitFrontMatter(string fileName, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].Trim() == FrontMatterLine ? Array.FindIndex(lines, 1, line => line.Trim() == FrontMatterLine) : -1;
        var version = end < 0
            ? null
            : Array.Find(lines[1..end], line => line.StartsWith(VersionKey, StringComparison.Ordinal))?[VersionKey.Length..].Trim();
        return string.IsNullOrEmpty(version)
            ? throw new PersonaFileException(fileName, "must start with front matter that states its version: a line ---, a line version: 1.0.0, a line ---")
            : (version, string.Join('\n', lines[(end + 1)..]));
    }

    private string Read(string fileName)
    {
        if (string.IsNullOrEmpty(fileName) || Path.GetFileName(fileName) != fileName)
        {
            throw new PersonaFileException(fileName ?? "null", "is not the name of a file in the plugin's folder");
        }

        var path = Path.Combine(folder, fileName);
        return File.Exists(path) ? File.ReadAllText(path) : throw new PersonaFileException(fileName, "is missing from the plugin's folder");
    }
}
