using IonMentoring.LoadRunner.Progress;
using IonMentoring.LoadRunner.Statistics;
using Spectre.Console;

namespace IonMentoring.LoadRunner.Tests.Progress;

public sealed class ProgressViewTests
{
    private const string Hostile = "[red]head\u001b[2Jline[/]";

    private readonly StringWriter _output = new();

    [Fact]
    public async Task Plain_seconds_aLineEachFifthWithoutColours()
    {
        await ShowAsync(new PlainProgress(_output), seconds: 12);

        var lines = _output.ToString().TrimEnd().Split(Environment.NewLine);
        lines.Length.ShouldBe(2);
        lines[0].ShouldContain("5 of 60 s: 99/s ok, 1/s failed");
        _output.ToString().ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Live_label_shownAsItIsAndCannotColour()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_output), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        console.Profile.Width = 200;

        await ShowAsync(new LiveProgress(console), seconds: 1);

        _output.ToString().ShouldContain("[red]head");
        _output.ToString().ShouldContain("1 of 60 s");
        _output.ToString().ShouldNotContain("\u001b[2J");
    }

    private static Task<bool> ShowAsync(IProgressView view, int seconds) => view.ShowAsync(seen =>
    {
        for (var at = 1; at <= seconds; at++)
        {
            seen(Hostile, TimeSpan.FromSeconds(60), new SecondStats(at, 100, 99, 1, 1, 2, 3, 4, 0, 5));
        }

        return Task.FromResult(true);
    });
}
