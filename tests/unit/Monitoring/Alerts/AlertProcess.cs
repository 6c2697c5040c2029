using System.Collections.Concurrent;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Alerts;
using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Endpoints;
using IonMentoring.Monitoring.Alerts.Evaluation;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Series;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace IonMentoring.Monitoring.Tests.Alerts;

/// <summary>One process with its own series and alerts, whose notifications are kept.</summary>
internal sealed class AlertProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly JumpingTime _time;
    private readonly ConcurrentQueue<(AlertChannel Channel, AlertNotification Notification)> _noted = new();

    public AlertProcess(JumpingTime time, SharedDatabase database, params (string Name, string Value)[] settings)
    {
        _time = time;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
        var services = new ServiceCollection().AddLogging().AddMetrics()
            .AddSingleton<TimeProvider>(time).AddSingleton<SeriesStore>().AddSingleton<SeriesReader>()
            .AddSingleton<IAlertStorage>(database).AddSingleton<ILeases>(database).AddSingleton<IAuditLog>(database)
            .AddAlerts(configuration);
        services.RemoveAll<IAlertChannel>();
        foreach (var channel in Enum.GetValues<AlertChannel>())
        {
            services.AddSingleton<IAlertChannel>(new NotedChannel(channel, _noted));
        }

        _services = services.BuildServiceProvider();
    }

    public SeriesStore Series => _services.GetRequiredService<SeriesStore>();

    public AlertBoard Board => _services.GetRequiredService<AlertBoard>();

    public AlertRules Rules => _services.GetRequiredService<AlertRules>();

    public AlertDesk Desk => _services.GetRequiredService<AlertDesk>();

    /// <summary>What every channel was told, in its order; complete once the process has stopped.</summary>
    public IReadOnlyList<(AlertChannel Channel, AlertNotification Notification)> Noted => [.. _noted];

    /// <summary>What a channel was told, as lines such as <c>Firing High CPU Utilization</c>.</summary>
    public IReadOnlyList<string> Told(AlertChannel channel) =>
        [.. _noted.Where(noted => noted.Channel == channel).Select(noted => $"{noted.Notification.Kind} {noted.Notification.Alert.Rule}")];

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Starts sending. Evaluations are made by the test, unless <see cref="StartEvaluatingAsync"/> starts them too.</summary>
    public Task StartAsync() => _services.GetRequiredService<AlertDelivery>().StartAsync(CancellationToken.None);

    public Task StartEvaluatingAsync() => Evaluation.StartAsync(CancellationToken.None);

    /// <summary>Ends when the process no longer evaluates.</summary>
    public Task Evaluating => Evaluation.ExecuteTask!;

    /// <summary>Goes through a minute: what is measured in it, and the evaluation at its end.</summary>
    public async Task MinuteAsync(Action<SeriesStore> measure)
    {
        measure(Series);
        await Evaluation.EvaluateAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(1));
    }

    public Task EvaluateAsync() => Evaluation.EvaluateAsync(CancellationToken.None);

    /// <summary>Sends what waits and ends in good order.</summary>
    public async Task StopAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>().Reverse())
        {
            await hosted.StopAsync(CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private AlertEvaluation Evaluation => _services.GetServices<IHostedService>().OfType<AlertEvaluation>().Single();
}
