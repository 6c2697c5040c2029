using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring.Simulation;

/// <summary>The log of a simulation: takes what the alerts' log channel writes, by the simulated clock.</summary>
internal sealed class SimulationLog(TimeProvider time) : ILoggerProvider, ILogger
{
    private const int Fires = 8020;
    private const int Changes = 8021;
    private const int Notification = 8029;
    private const int MostLooks = 5_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private int _told;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_gate)
        {
            switch (eventId.Id)
            {
                case Fires or Changes:
                    _told++;
                    break;
                case Notification when state is IReadOnlyList<KeyValuePair<string, object?>> values:
                    _lines.Add($"{time.GetUtcNow():HH:mm} {values.First(value => value.Key == "Title").Value}");
                    break;
            }
        }
    }

    /// <summary>The clock must not go on while a notification is under way; one that got lost is not waited for.</summary>
    public async Task CaughtUpAsync(CancellationToken cancellationToken)
    {
        for (var look = 0; look < MostLooks && IsBehind(); look++)
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }

    public void Dispose()
    {
        // Nothing to free.
    }

    private bool IsBehind()
    {
        lock (_gate)
        {
            return _lines.Count < _told;
        }
    }
}
