using System.Diagnostics.Metrics;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Alerts;
using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Evaluation;
using IonMentoring.Monitoring.Dashboards;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Telemetry;
using IonMentoring.Monitoring.Tuning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring.Simulation;

/// <summary>Drives made-up traffic through what measures, keeps, judges and shows the real one. All of it is kept in memory and gone afterwards.</summary>
internal sealed class Simulator : IAsyncDisposable
{
    private const int SecondsOfATick = 10;
    private const int TicksOfAMinute = 6;

    private readonly SimulationPlan _plan;
    private readonly SimulatedClock _clock = new(SimulationPlan.Start);
    private readonly SimulatedStorage _storage = new();
    private readonly SimulationLog _log;
    private readonly ServiceProvider _services;
    private readonly SimulatedService _service;

    /// <param name="plan">What is to be simulated.</param>
    public Simulator(SimulationPlan plan)
    {
        (_plan, _log) = (plan, new SimulationLog(_clock));
        _services = new ServiceCollection()
            .AddMetrics()
            .AddLogging(logging => logging.AddProvider(_log))
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton<IAlertStorage>(_storage)
            .AddSingleton<ILeases>(_storage)
            .AddSingleton<SeriesStore>()
            .AddSingleton<SeriesReader>()
            .AddSingleton<SeriesListener>()
            .AddSingleton<RequestMeter>()
            .AddSingleton<RuleHistory>()
            .AddAlerts(new ConfigurationBuilder().Build())
            .AddDashboards()
            .BuildServiceProvider();
        _services.GetRequiredService<SeriesListener>().Listen();
        _service = new(_services.GetRequiredService<IMeterFactory>(), _services.GetRequiredService<RequestMeter>(), plan.Profile, plan.Seed);
    }

    public IReadOnlyList<StoredAlert> Alerts => _storage.Alerts;

    /// <summary>What the alerts told, through the channel of the log.</summary>
    public IReadOnlyList<string> Notifications => _log.Lines;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <param name="minuteEnded">What happens after each simulated minute.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(Func<int, Task> minuteEnded, CancellationToken cancellationToken)
    {
        var (listener, evaluation) = (Get<SeriesListener>(), _services.GetServices<IHostedService>().OfType<AlertEvaluation>().Single());
        var delivery = Get<AlertDelivery>();
        await delivery.StartAsync(cancellationToken);
        for (var minute = 0; minute < _plan.Minutes; minute++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _service.BeginMinute(_plan, minute, _clock.GetUtcNow());
            for (var tick = 0; tick < TicksOfAMinute; tick++)
            {
                _service.Run(SecondsOfATick);
                listener.Ask();
                _clock.Advance(TimeSpan.FromSeconds(IsLast(minute, tick) ? SecondsOfATick - 1 : SecondsOfATick));
            }

            await evaluation.EvaluateAsync(cancellationToken);
            await _log.CaughtUpAsync(cancellationToken);
            await minuteEnded(minute);
        }

        await delivery.StopAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    // The end stays in the last minute: of the next one nothing would be known.
    private bool IsLast(int minute, int tick) => minute == _plan.Minutes - 1 && tick == TicksOfAMinute - 1;
}
