using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Loading;

/// <summary>Copies a playbook into types of the framework, so that nothing of the plugin is kept.</summary>
internal static class PlaybookCopy
{
    public static Playbook Of(Playbook? playbook)
    {
        if (playbook?.Languages is null || !playbook.Languages.ContainsKey("en"))
        {
            throw new PluginRefusedException("Playbook is null or has no language en");
        }

        return new(playbook.Version, playbook.Languages.ToDictionary(pair => pair.Key, pair => Of(pair.Value), StringComparer.Ordinal));
    }

    private static PlaybookLanguage Of(PlaybookLanguage language) =>
        new(Of(language.Topics), [.. language.Sections.Select(section => section with { Lines = Of(section.Lines) })]);

    private static Dictionary<string, IReadOnlyList<string>> Of(IReadOnlyDictionary<string, IReadOnlyList<string>> lists) =>
        lists.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value], StringComparer.Ordinal);
}
