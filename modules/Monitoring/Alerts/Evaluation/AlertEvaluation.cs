using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Rules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Alerts.Evaluation;

/// <summary>
/// Evaluates the rules again and again, in the one process of all that holds the lease. While the database is away nobody can say which one that is,
/// and every process evaluates and notifies: told twice is better than never. None ends an alert then: what it has not measured, another one may.
/// </summary>
internal sealed class AlertEvaluation(
    AlertSharing sharing, AlertBoard board, AlertRules rules, RuleReader reader, AlertDelivery delivery, IOptions<AlertsOptions> options, TimeProvider time, ILogger<AlertEvaluation> logger)
    : BackgroundService
{
    /// <summary>One evaluation of all rules, if it is this process's turn.</summary>
    public async Task EvaluateAsync(CancellationToken cancellationToken)
    {
        var turn = await sharing.SynchroniseAsync(cancellationToken);
        if (turn != EvaluationTurn.Others)
        {
            foreach (var rule in rules.Current)
            {
                if (board.Step(rule, reader.Read(rule), mayEnd: turn == EvaluationTurn.Own) is { } notification)
                {
                    Tell(notification);
                }
            }
        }

        if (turn == EvaluationTurn.Own)
        {
            board.EndAllBut(rules.Current).ToList().ForEach(Tell);
        }

        await sharing.SaveAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // The evaluation may have been ended after people were told; whoever takes over has to know that they were.
        await sharing.SaveAsync(cancellationToken);
        await sharing.LeaveAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        // Not at once: a process that has just begun has measured nothing, which would be a good reading of what fires.
        using var timer = new PeriodicTimer(options.Value.Frequency, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await EvaluateAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // The next evaluation may do better; without any, nobody would be told of anything.
                Log.EvaluationFailed(logger, fault);
            }
        }
    }

    private void Tell(AlertNotification notification)
    {
        if (notification.Kind == NotificationKind.Firing)
        {
            Log.AlertFires(logger, notification.Alert.Id, notification.Title);
        }
        else
        {
            Log.AlertChanged(logger, notification.Alert.Id, notification.Title);
        }

        delivery.Post(notification);
    }
}
