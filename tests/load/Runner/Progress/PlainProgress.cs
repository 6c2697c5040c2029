using IonMentoring.LoadRunner.Reports;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Progress;

/// <summary>A line every few seconds, for a log.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgressView
{
    private const int EverySeconds = 5;

    private readonly Lock _lock = new();

    public Task<T> ShowAsync<T>(Func<Action<string, TimeSpan, SecondStats>, Task<T>> run) => run((scenario, during, second) =>
    {
        if ((int)Math.Round(second.At) % EverySeconds == 0)
        {
            Say($"{scenario} {second.At:0} of {during.TotalSeconds:0} s: {second.OkRPS:0}/s ok, {second.FailRPS:0}/s failed, P50 {Words.Ms(second.Percent50)} ms, P99 {Words.Ms(second.Percent99)} ms, {second.UnderWay} under way");
        }
    });

    public void Say(string line)
    {
        lock (_lock)
        {
            output.WriteLine(Words.Line(line));
        }
    }
}
