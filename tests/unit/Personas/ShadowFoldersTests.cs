using IonMentoring.Personas.Loading;
using IonMentoring.Personas.Tests.Building;
using Microsoft.Extensions.Logging.Abstractions;

namespace IonMentoring.Personas.Tests;

public sealed class ShadowFoldersTests : IDisposable
{
    private readonly PluginsFolder _plugins = new();
    private readonly ShadowFolders _shadows = new(NullLogger<ShadowFolders>.Instance);

    [Fact]
    public void Copy_complete_everyFile()
    {
        _plugins.Drop("Good", SamplePlugins.Good);
        Directory.CreateDirectory(_plugins.PathOf("Good", "notes"));
        _plugins.Write("Good", "notes/read.me", [1, 2, 3]);

        var copy = _shadows.Copy(_plugins.PathOf("Good"));

        Path.GetFileName(copy).ShouldBe("Good");
        Names(copy).ShouldBe(Names(_plugins.PathOf("Good")));
    }

    [Fact]
    public void Copy_failsMidway_leavesNothing()
    {
        _plugins.Drop("Good", SamplePlugins.Good);
        File.CreateSymbolicLink(_plugins.PathOf("Good", "notes.txt"), "/nowhere/notes.txt");

        Should.Throw<IOException>(() => _shadows.Copy(_plugins.PathOf("Good")));

        Directory.EnumerateFileSystemEntries(_shadows.Root).ShouldBeEmpty();
    }

    public void Dispose()
    {
        _shadows.Dispose();
        _plugins.Dispose();
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
}
