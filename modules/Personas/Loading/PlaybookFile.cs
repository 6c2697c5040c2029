using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Loading;

/// <summary>A playbook file as it is written.</summary>
internal sealed record PlaybookFile(string? Version, Dictionary<string, PlaybookFile.Language?>? Languages)
{
    private const int UsualTake = 1;

    /// <summary>The same as a playbook, not yet checked: what the file leaves out is null in it.</summary>
    public Playbook ToPlaybook() => new(Version!, Languages?.ToDictionary(pair => pair.Key, pair => pair.Value?.ToPlaybook()!, StringComparer.Ordinal)!);

    internal sealed record Language(Dictionary<string, string?[]?>? Topics, Section?[]? Sections)
    {
        public PlaybookLanguage ToPlaybook() => new(Lists(Topics) ?? [], Sections is null ? null! : [.. Sections.Select(section => section?.ToPlaybook()!)]);
    }

    internal sealed record Section(string? Title, SectionStyle Style, int? Take, Dictionary<string, string?[]?>? Lines)
    {
        public PlaybookSection ToPlaybook() => new(Title, Style, Take ?? UsualTake, Lists(Lines)!);
    }

    private static Dictionary<string, IReadOnlyList<string>>? Lists(Dictionary<string, string?[]?>? lists) =>
        lists?.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value!, StringComparer.Ordinal);
}
