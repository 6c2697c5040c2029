using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests;

/// <summary>A folder for plugins, and what operators do in it.</summary>
internal sealed class PluginsFolder : IDisposable
{
    private readonly string _temporary = Directory.CreateTempSubdirectory("ion-mentoring-tests-").FullName;

    public PluginsFolder() => Directory.CreateDirectory(Root);

    public string Root => Path.Combine(_temporary, "plugins");

    public string PathOf(string plugin, string file = "") => Path.Combine(Root, plugin, file);

    /// <summary>Puts a complete plugin there at once, in the place of one of that name.</summary>
    public void Drop(string plugin, PluginFiles files)
    {
        var staged = Path.Combine(_temporary, $"{Guid.NewGuid():N}");
        files.WriteTo(staged);
        if (Directory.Exists(PathOf(plugin)))
        {
            Directory.Move(PathOf(plugin), $"{staged}-replaced");
        }

        Directory.Move(staged, PathOf(plugin));
    }

    /// <summary>Writes one file of a plugin in its place.</summary>
    public void Write(string plugin, string file, byte[] bytes) => File.WriteAllBytes(PathOf(plugin, file), bytes);

    public void Delete(string plugin) => Directory.Delete(PathOf(plugin), recursive: true);

    public void Dispose() => Directory.Delete(_temporary, recursive: true);
}
