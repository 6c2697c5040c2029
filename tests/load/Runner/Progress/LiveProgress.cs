using System.Collections.Concurrent;
using IonMentoring.LoadRunner.Reports;
using IonMentoring.LoadRunner.Statistics;
using Spectre.Console;

namespace IonMentoring.LoadRunner.Progress;

/// <summary>A table in a terminal that is drawn anew each second.</summary>
internal sealed class LiveProgress(IAnsiConsole console) : IProgressView
{
    public Task<T> ShowAsync<T>(Func<Action<string, TimeSpan, SecondStats>, Task<T>> run)
    {
        var seen = new ConcurrentDictionary<string, (TimeSpan During, SecondStats Second)>(StringComparer.Ordinal);
        return console.Live(Draw(seen)).StartAsync(context => run((scenario, during, second) =>
        {
            seen[scenario] = (during, second);
            context.UpdateTarget(Draw(seen));
        }));
    }

    public void Say(string line) => console.WriteLine(Words.Line(line));

    private static Table Draw(ConcurrentDictionary<string, (TimeSpan During, SecondStats Second)> seen)
    {
        var table = new Table().RoundedBorder().AddColumns("scenario", "time", "due/s", "ok/s", "failed/s", "P50 ms", "P95 ms", "P99 ms", "under way");
        foreach (var (scenario, (during, second)) in seen.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            table.AddRow(
                Markup.Escape(Words.Line(scenario)),
                $"{second.At:0} of {during.TotalSeconds:0} s",
                $"{second.DueRPS:0}",
                $"[green]{second.OkRPS:0}[/]",
                second.FailRPS > 0 ? $"[red]{second.FailRPS:0}[/]" : "0",
                Words.Ms(second.Percent50),
                Words.Ms(second.Percent95),
                Words.Ms(second.Percent99),
                $"{second.UnderWay}");
        }

        return table;
    }
}
