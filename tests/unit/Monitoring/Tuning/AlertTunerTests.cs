using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Alerts.Evaluation;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Simulation;
using IonMentoring.Monitoring.Tuning;
using IonMentoring.Monitoring.Tuning.Recommending;

namespace IonMentoring.Monitoring.Tests.Tuning;

/// <summary>From measured traffic to thresholds in place.</summary>
public sealed class AlertTunerTests : IAsyncLifetime
{
    private readonly Simulator _simulator = new(new SimulationPlan(TrafficProfile.Week15, Hours: 3, SimulatedIncident.None, Seed: 5));
    private readonly RecordingAudit _audit = new();

    public async ValueTask InitializeAsync() => await _simulator.RunAsync(_ => Task.CompletedTask, CancellationToken.None);

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task Tune_withoutApply_proposesAndChangesNothing()
    {
        var report = await Tuner().TuneAsync(3, apply: false, "operator", CancellationToken.None);

        report.Rules.Count.ShouldBe(9);
        report.Applied.ShouldBeEmpty();
        var slow = report.Rules.Single(tuning => tuning.Rule.Name == "High Response Time - Warning");
        slow.Baseline!.Mean.ShouldBeInRange(55, 75);
        slow.Proposed!.Threshold.ShouldBeInRange(slow.Baseline.P95, 100);
        report.Rules.Single(tuning => tuning.Rule.Name == "Availability SLA Breach").PresentOutcome!.FalsePositivePercent.ShouldBeGreaterThan(90);
        (await Storage.ThresholdsAsync(CancellationToken.None)).ShouldBeEmpty();
        _audit.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tune_withApply_putInPlaceAndNoted()
    {
        var report = await Tuner().TuneAsync(3, apply: true, "somebody", CancellationToken.None);

        report.Applied.ShouldContain("Availability SLA Breach");
        var proposed = report.Rules.Single(tuning => tuning.Rule.Name == "Availability SLA Breach").Proposed!.Threshold;
        proposed.ShouldBeLessThan(99.7);
        _simulator.Get<AlertRules>().Current.Single(rule => rule.Name == "Availability SLA Breach").Threshold.ShouldBe(proposed);
        var entry = _audit.Entries.ShouldHaveSingleItem();
        entry.Who.ShouldBe("somebody");
        entry.Before!.ShouldContain("\"Availability SLA Breach\":99.95");
        entry.After!.ShouldContain("\"Availability SLA Breach\":" + proposed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        (await Tuner().TuneAsync(3, apply: true, "somebody", CancellationToken.None)).Applied.ShouldNotContain("High CPU Utilization");
    }

    [Fact]
    public async Task Thresholds_ofHours_goBeforeOneForAll()
    {
        await Storage.SaveThresholdsAsync(
            new Dictionary<string, double>(StringComparer.Ordinal) { ["High CPU Utilization"] = 70, [HourlyThreshold.NameOf("High CPU Utilization", 2)] = 60 }, CancellationToken.None);
        await _simulator.Get<AlertSharing>().RefreshAsync(CancellationToken.None);
        var rules = _simulator.Get<AlertRules>();

        At(1).ShouldBe(70);
        At(2).ShouldBe(60);
        rules.Current.Single(rule => rule.Name == "High CPU Utilization").Threshold.ShouldBe(60, "it is nearly three");

        await Tuner().TuneAsync(3, apply: true, "operator", CancellationToken.None);
        At(2).ShouldBe(At(1), "one for all takes the place of all");

        double At(int hour) => rules.At(hour).Single(rule => rule.Name == "High CPU Utilization").Threshold;
    }

    [Fact]
    public void History_ofTheWorstStandby()
    {
        var readings = _simulator.Get<RuleHistory>().Of(Rules.Named("high-database-replication-lag"), 3, CancellationToken.None);

        readings.Count.ShouldBeGreaterThan(170);
        readings.Average(reading => reading.Value).ShouldBeInRange(60, 90);
    }

    [Fact]
    public void History_callerGone_givesUp()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Should.Throw<OperationCanceledException>(() => _simulator.Get<RuleHistory>().Of(Rules.Named("high-database-replication-lag"), 3, gone.Token));
    }

    [Fact]
    public async Task Tune_whileAnotherOneIsTuning_waitsAsLongAsItsCaller()
    {
        var tuner = Tuner();
        _audit.Noted = new();
        using var gone = new CancellationTokenSource();

        var first = tuner.TuneAsync(3, apply: true, "first", CancellationToken.None);
        var second = tuner.TuneAsync(3, apply: false, "second", gone.Token);

        second.IsCompleted.ShouldBeFalse();
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        _audit.Noted.SetResult();
        (await first).Applied.ShouldContain("Availability SLA Breach");
    }

    private IAlertStorage Storage => _simulator.Get<IAlertStorage>();

    private AlertTuner Tuner() => new(
        _simulator.Get<AlertRules>(),
        _simulator.Get<AlertSharing>(),
        _simulator.Get<RuleHistory>(),
        new Recommenders(_simulator.Get<SeriesReader>(), _simulator.Get<SeriesStore>()),
        Storage,
        _audit);

    private sealed class RecordingAudit : IAuditLog
    {
        public List<AuditEntry> Entries { get; } = [];

        /// <summary>What noting waits for; null where it does not.</summary>
        public TaskCompletionSource? Noted { get; set; }

        public Task RecordAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            Entries.Add(entry);
            return Noted?.Task ?? Task.CompletedTask;
        }
    }
}
