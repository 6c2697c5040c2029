using System.Globalization;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Tests.Alerts;

/// <summary>What notifications and the handbook say of each other.</summary>
public sealed class HandbookTests
{
    private static readonly string Root = FindRoot();
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Root, "docs", "operations", "alerts.md"));

    [Fact]
    public void Rules_inTheHandbook_asTheyAre()
    {
        foreach (var (id, rule) in DefaultRules.All)
        {
            var row = Page.Single(line => line.StartsWith($"| `{id}` |", StringComparison.Ordinal));
            row.ShouldContain($"| {rule.Name} |");
            row.ShouldContain($"`{rule.Metric}`");
            row.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{Spellings.Of(rule.Comparison!.Value)} {rule.Threshold} "));
            row.ShouldContain($"| {Spellings.Of(rule.Severity!.Value)} | {string.Join(", ", rule.Channels.Select(channel => channel == AlertChannel.Sentry ? "Sentry" : Spellings.Of(channel)))} |");
        }
    }

    [Fact]
    public void Guide_everySeries_leadsToAChapter()
    {
        var chapters = Page.Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..].ToLowerInvariant().Replace(' ', '-')).ToList();
        foreach (var series in SeriesCatalog.All)
        {
            var rule = new AlertRule("id", "name", series, AlertStatistic.Avg, AlertComparison.Above, 1, AlertSeverity.High, [], 5, 3, TimeSpan.Zero);
            var (page, chapter) = Guide.For(rule).Split(';')[0].Split('#') is [var first, var second] ? (first, second) : default;
            File.Exists(Path.Combine(Root, page)).ShouldBeTrue();
            chapters.ShouldContain(chapter);
        }
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
