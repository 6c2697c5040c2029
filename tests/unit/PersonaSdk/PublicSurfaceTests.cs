using IonMentoring.PersonaSdk;

namespace IonMentoring.PersonaSdk.Tests;

/// <summary>The build refuses a public member that is not listed; this looks that the list itself is of this assembly.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void Surface_everyPublicType_isListed()
    {
        var listed = File.ReadAllLines(Path.Combine(Root(), "contracts", "PersonaSdk", "PublicAPI.Shipped.txt"));
        foreach (var type in typeof(IPersona).Assembly.GetExportedTypes())
        {
            listed.ShouldContain(type.FullName);
        }
    }

    [Fact]
    public void Surface_everyListedType_isThere()
    {
        var types = typeof(IPersona).Assembly.GetExportedTypes().Select(type => type.FullName!).ToHashSet(StringComparer.Ordinal);
        var listed = File.ReadAllLines(Path.Combine(Root(), "contracts", "PersonaSdk", "PublicAPI.Shipped.txt"))
            .Where(line => line.StartsWith("IonMentoring.", StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal));
        listed.ShouldAllBe(line => types.Contains(line));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "IonMentoring.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
