using System.Xml.Linq;

namespace IonMentoring.Architecture.Tests;

/// <summary>The projects of the repository, read from their files.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Projects(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories);

    /// <summary>Full paths of the projects that a project references, wildcards resolved; with or without those that are only built before it.</summary>
    public static IReadOnlyList<string> References(string project, bool builtOnly = false) =>
        [.. XDocument.Load(project).Descendants("ProjectReference")
            .Where(reference => builtOnly == (string.Equals((string?)reference.Attribute("ReferenceOutputAssembly"), "false", StringComparison.OrdinalIgnoreCase)))
            .SelectMany(reference => Resolve(Path.GetDirectoryName(project)!, (string)reference.Attribute("Include")!))];

    public static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> Resolve(string folder, string include)
    {
        if (!include.Contains('*', StringComparison.Ordinal))
        {
            return [Path.GetFullPath(Path.Combine(folder, include))];
        }

        var fixedPart = Path.GetFullPath(Path.Combine(folder, include[..include.IndexOf('*', StringComparison.Ordinal)]));
        return Directory.EnumerateFiles(fixedPart, "*.csproj", SearchOption.AllDirectories);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "IonMentoring.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not run below the repository.");
        }

        return folder;
    }
}
