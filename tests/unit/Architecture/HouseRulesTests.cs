using System.Text.RegularExpressions;

namespace IonMentoring.Architecture.Tests;

public sealed partial class HouseRulesTests
{
    private static readonly string[] Folders = ["contracts", "host", "modules", "plugins", "tests"];

    [Fact]
    public void Packages_everyReference_versionStandsInOnePlace()
    {
        foreach (var project in Folders.SelectMany(Repository.Projects))
        {
            File.ReadAllText(project).ShouldNotMatch("<PackageReference[^>]*Version=");
        }
    }

    [Fact]
    public void Sources_folders_noHelpersUtilsServices() =>
        Folders.SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Where(folder => Path.GetFileName(folder) is "Helpers" or "Utils" or "Services")
            .ShouldBeEmpty();

    [Fact]
    public void EventIds_eachModule_inItsOwnRangeAndUnique()
    {
        var ids = Directory.EnumerateFiles(Path.Combine(Repository.Root, "modules"), "Log.cs", SearchOption.AllDirectories)
            .SelectMany(file => EventId().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value))
            .ToList();
        ids.ShouldNotBeEmpty();
        ids.ShouldBeUnique();
    }

    [GeneratedRegex(@"\[LoggerMessage\((?<id>\d+)", RegexOptions.None, 1000)]
    private static partial Regex EventId();
}
