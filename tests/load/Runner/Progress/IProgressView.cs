using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Progress;

/// <summary>Shows a person how a run goes.</summary>
internal interface IProgressView
{
    /// <summary>Shows while <paramref name="run"/> runs, which says each second of each scenario.</summary>
    Task<T> ShowAsync<T>(Func<Action<string, TimeSpan, SecondStats>, Task<T>> run);

    void Say(string line);
}
