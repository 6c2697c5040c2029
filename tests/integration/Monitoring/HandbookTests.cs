using System.Text.RegularExpressions;

namespace IonMentoring.Integration.Tests;

/// <summary>Every command of the handbook exists, and ends as the page says.</summary>
public sealed partial class HandbookTests(ITestOutputHelper output)
{
    private static readonly string Page = File.ReadAllText(Path.Combine(HostProcess.RepositoryRoot, "docs", "operations", "handbook.md"));

    [Fact]
    public async Task Commands_inTheirOrder_endAsThePageSays()
    {
        await using var machine = await HandbookMachine.StartAsync();
        var wrong = new List<string>();
        var commands = Commands();
        foreach (var (command, codes) in commands)
        {
            var (exitCode, text) = await machine.RunAsync(command);
            output.WriteLine($"{exitCode}  {command}");
            if (!codes.Contains(exitCode))
            {
                wrong.Add($"{command}\nended with {exitCode}, not {string.Join(" or ", codes)}:\n{text}");
            }
        }

        wrong.ShouldBeEmpty(string.Join("\n\n", wrong));
        commands.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Builds_everyTarget_isThere()
    {
        var targets = Lines().Where(line => line.StartsWith("./build.sh ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ToList();
        var build = File.ReadAllText(Path.Combine(HostProcess.RepositoryRoot, "build.cake"));

        targets.ShouldNotBeEmpty();
        targets.ShouldAllBe(target => build.Contains($"Task(\"{target}\")"));
    }

    [Fact]
    public void Scripts_everyOption_isThere()
    {
        var calls = Lines().Where(line => line.StartsWith("deploy/", StringComparison.Ordinal)).ToList();

        calls.ShouldNotBeEmpty();
        foreach (var call in calls)
        {
            var script = File.ReadAllText(Path.Combine(HostProcess.RepositoryRoot, call.Split(' ')[0]));
            OptionName().Matches(call).ShouldAllBe(option => script.Contains($"{option.Value})"));
        }
    }

    [Fact]
    public void Chapters_thatTheDoctorNames_areThere()
    {
        var remedies = File.ReadAllText(Path.Combine(HostProcess.RepositoryRoot, "modules", "Monitoring", "Status", "Remedies.cs"));
        var chapters = ChapterName().Matches(remedies).Select(chapter => chapter.Groups["name"].Value).Distinct().ToList();

        chapters.Count.ShouldBeGreaterThan(3);
        chapters.ShouldAllBe(chapter => Page.Contains($"## {chapter}\n"));
    }

    private static List<(string Command, int[] Codes)> Commands() =>
    [
        .. Lines().Where(line => !line.StartsWith("./build.sh ", StringComparison.Ordinal) && !line.StartsWith("deploy/", StringComparison.Ordinal))
            .Select(line => line.Split("  #", 2))
            .Select(parts => (parts[0].Trim(), parts.Length > 1 && Exits().Match(parts[1]) is { Success: true } exits ? [.. Number().Matches(exits.Value).Select(number => int.Parse(number.Value))] : (int[])[0])),
    ];

    private static IEnumerable<string> Lines() => Fence().Matches(Page)
        .SelectMany(fence => fence.Groups["lines"].Value.Split('\n'))
        .Select(line => line.Trim())
        .Where(line => line.Length > 0);

    [GeneratedRegex("```bash\n(?<lines>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("exits .*", RegexOptions.None, 1000)]
    private static partial Regex Exits();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("--[a-z-]+", RegexOptions.None, 1000)]
    private static partial Regex OptionName();

    [GeneratedRegex("“(?<name>[^”]+)”", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChapterName();
}
