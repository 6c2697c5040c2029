using System.Collections.Immutable;
using System.Text;

namespace IonMentoring.Personas.Tests.Building;

/// <summary>The files of one plugin folder, by name.</summary>
internal sealed class PluginFiles
{
    public const string PromptFile = "prompt.liquid";
    public const string PlaybookFile = "playbook.json";

    public const string Prompt = """
        ---
        version: 1.0.0
        ---
        You are {{ persona }}. The person sounds {{ tone }}.
        """;

    public const string Playbook = """
        {
          "version": "1.0.0",
          "languages": {
            "en": {
              "topics": {},
              "sections": [{ "style": "paragraph", "take": 1, "lines": { "any": ["Begin with “{quote}”."] } }]
            }
          }
        }
        """;

    private readonly ImmutableDictionary<string, byte[]> _files;

    private PluginFiles(ImmutableDictionary<string, byte[]> files) => _files = files;

    /// <summary>No file at all.</summary>
    public static PluginFiles None { get; } = new(ImmutableDictionary.Create<string, byte[]>(StringComparer.Ordinal));

    public byte[] this[string name] => _files[name];

    /// <summary>Assemblies beside a sound prompt and a sound playbook.</summary>
    public static PluginFiles Of(params Library[] assemblies) =>
        assemblies.Aggregate(
            None.With(PromptFile, Prompt).With(PlaybookFile, Playbook),
            (files, assembly) => files.With(assembly.FileName, assembly.Image));

    /// <summary>What a build left in a folder.</summary>
    public static PluginFiles From(string folder) =>
        Directory.EnumerateFiles(folder).Aggregate(None, (files, path) => files.With(Path.GetFileName(path), File.ReadAllBytes(path)));

    public PluginFiles With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public PluginFiles With(string name, byte[] bytes) => new(_files.SetItem(name, bytes));

    public PluginFiles Without(string name) => new(_files.Remove(name));

    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in _files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }
}
