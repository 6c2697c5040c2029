using IonMentoring.Monitoring.Alerts;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Tests.Alerts;

public sealed class AlertsOptionsTests
{
    [Fact]
    public void Defaults_nineRules_asTheyAreDocumented() => Rules().Select(rule =>
        $"{rule.Name} | {rule.Series.Name} {Spellings.Of(rule.Statistic)} {Spellings.Of(rule.Comparison)} {rule.Threshold} {rule.Series.Unit} | {Spellings.Of(rule.Severity)} | {string.Join(' ', rule.Channels)} | {rule.Minutes} {rule.Occurrences} {rule.CoolDown.TotalSeconds}")
        .ShouldBe(
        [
            "High Response Time - Critical | response_time p95 above 200 ms | critical | Chat Pager Mail Sentry | 5 3 600",
            "High Error Rate - Critical | error_rate_global avg above 1 % | critical | Chat Pager Mail Sentry | 5 3 600",
            "Availability SLA Breach | availability_global avg below 99.95 % | critical | Chat Pager Mail Sentry | 5 3 600",
            "High Response Time - Warning | response_time p95 above 100 ms | high | Chat Mail Sentry | 5 3 600",
            "High Error Rate - Warning | error_rate_global avg above 0.5 % | high | Chat Mail Sentry | 5 3 600",
            "High Database Replication Lag | database_lag avg above 500 ms | high | Chat Mail Sentry | 5 3 600",
            "Low Cache Hit Rate | cache_hit_rate avg below 70 % | medium | Chat Sentry | 5 3 600",
            "High CPU Utilization | cpu_utilization avg above 80 % | medium | Chat Sentry | 5 3 600",
            "High Memory Utilization | memory_utilization avg above 80 % | medium | Chat Sentry | 5 3 600",
        ]);

    [Fact]
    public void Threshold_ofOneRule_changedWithoutTheRest()
    {
        var rules = Rules("Alerts:Rules:High-Error-Rate-Critical:Threshold=2.5", "Alerts:Rules:high-cpu-utilization:Channels:0=log", "Alerts:Rules:high-cpu-utilization:Window=00:01:30");
        rules.Count.ShouldBe(9);
        var changed = rules.Single(rule => rule.Name == "High Error Rate - Critical");
        (changed.Threshold, changed.Series.Name, changed.Severity, changed.Channels.Count).ShouldBe((2.5, "error_rate_global", AlertSeverity.Critical, 4));
        var processor = rules.Single(rule => rule.Name == "High CPU Utilization");
        processor.Channels.ShouldBe([AlertChannel.Log]);
        processor.Minutes.ShouldBe(2);
    }

    [Fact]
    public void Rule_ofOnesOwn_isAdded()
    {
        var rule = Rules("Alerts:Rules:quiet:Metric=Throughput_Global", "Alerts:Rules:quiet:Threshold=0.1", "Alerts:Rules:quiet:Comparison=below", "Alerts:Rules:quiet:Statistic=max").Single(rule => rule.Id == "quiet");
        (rule.Name, rule.Series.Name, rule.Comparison, rule.Statistic, rule.Severity).ShouldBe(("quiet", "throughput_global", AlertComparison.Below, AlertStatistic.Max, AlertSeverity.Medium));
        rule.Channels.ShouldBe([AlertChannel.Log]);
    }

    [Fact]
    public void Rule_switchedOff_isNotThere() =>
        Rules("Alerts:Rules:high-cpu-utilization:Enabled=false").Select(rule => rule.Name).ShouldNotContain("High CPU Utilization");

    [Theory]
    [InlineData("Alerts:Rules:high-cpu-utilization:Threshold=NaN", "Alerts:Rules:high-cpu-utilization:Threshold is NaN; it must be a number from 0 (%).")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Threshold=Infinity", "Alerts:Rules:high-cpu-utilization:Threshold is Infinity; it must be a number from 0 (%).")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Threshold=-1", "Alerts:Rules:high-cpu-utilization:Threshold is -1; it must be a number from 0 (%).")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Threshold=120", "Alerts:Rules:high-cpu-utilization:Threshold is 120; it must be a number from 0 to 100 (%).")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Threshold=much", "Alerts:Rules:high-cpu-utilization:Threshold is “much”; it must be a number such as 0.5.")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Metric=cpu_utilisation", "Alerts:Rules:high-cpu-utilization:Metric is “cpu_utilisation”; it must be a series, near names are cpu_utilization,")]
    [InlineData("Alerts:Rules:high-eror-rate-critical:Threshold=2", "Alerts:Rules:high-eror-rate-critical:Metric is missing: there is no rule “high-eror-rate-critical” to change (near: high-error-rate-critical,")]
    [InlineData("Alerts:Rules:mine:Metric=users_active", "Alerts:Rules:mine:Threshold is missing; it must be a number.")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Channels:0=sms", "Alerts:Rules:high-cpu-utilization:Channels:0 is “sms”; it must be Chat or Pager or Mail or Sentry or Log.")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Channels:0=17", "Alerts:Rules:high-cpu-utilization:Channels:0 is 17; it must be Chat or Pager or Mail or Sentry or Log.")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Statistic=p42", "Alerts:Rules:high-cpu-utilization:Statistic is “p42”; it must be Avg or P50 or P95 or P99 or Min or Max.")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Window=00:00:00", "Alerts:Rules:high-cpu-utilization:Window is 00:00:00; it must be a time from 00:00:01 to 3.00:00:00.")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Window=3650.00:00:00", "Alerts:Rules:high-cpu-utilization:Window is 3650.00:00:00;")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Occurrences=0", "Alerts:Rules:high-cpu-utilization:Occurrences is 0; it must be a whole number from 1 to 1000.")]
    [InlineData("Alerts:Rules:high-cpu-utilization:CoolDown=-00:00:01", "Alerts:Rules:high-cpu-utilization:CoolDown is -00:00:01;")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Limit=1", "Alerts:Rules:high-cpu-utilization:Limit is not a setting;")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Name=high memory utilization", "with the name “high memory utilization”; each needs a name of its own.")]
    [InlineData("Alerts:Window=00:00:00", "Alerts:Window is '00:00:00'")]
    [InlineData("Alerts:Window=3.00:00:01", "Alerts:Window is '3.00:00:01'")]
    [InlineData("Alerts:Frequency=00:00:00", "Alerts:Frequency is '00:00:00'")]
    [InlineData("Alerts:Occurrences=0", "Alerts:Occurrences is '0'")]
    [InlineData("Alerts:CoolDown=2.00:00:00", "Alerts:CoolDown is '2.00:00:00'")]
    [InlineData("Alerts:MinimumRequests=0", "Alerts:MinimumRequests is '0'")]
    [InlineData("Alerts:MinimumFailures=0", "Alerts:MinimumFailures is '0'")]
    [InlineData("Alerts:Enabled=perhaps", "Alerts:Enabled is “perhaps”; it must be true or false.")]
    [InlineData("Alerts:AllowedAddresses:0=10.0.0.0/99", "Alerts:AllowedAddresses:0 is “10.0.0.0/99”; it must be a host, an address or a range")]
    [InlineData("Alerts:Channels:Mail:Port=0", "Alerts:Channels:Mail:Port is 0; it must be a whole number from 1 to 65535.")]
    [InlineData("Alerts:Channels:Mail:Host=mail.example", "Alerts:Channels:Mail:From is “”; with a host it must be an address such as ion@example.org.")]
    [InlineData("Alerts:Channels:Sms:Url=x", "Alerts:Channels:Sms is not a setting;")]
    public void Setting_wrong_refusedWithNameValueAndWhatIsAllowed(string setting, string said) => Refused(setting).ShouldContain(failure => failure.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void Settings_manyWrong_allAtOnce()
    {
        var failures = Refused("Alerts:Window=00:00:00", "Alerts:Occurrences=0", "Alerts:Rules:low-cache-hit-rate:Threshold=NaN", "Alerts:Rules:high-cpu-utilization:Metric=x", "Alerts:Channels:Pager:Url=ftp://x");
        failures.Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("Alerts:Channels:Chat:Url=not-an-address-but-a-secret")]
    [InlineData("Alerts:Channels:Pager:Url=ftp://a-secret")]
    [InlineData("Alerts:Channels:Mail:Password=a-secret", "Alerts:Channels:Mail:Encryption=None")]
    public void Secret_wrong_isNotShown(params string[] settings) => Refused(settings).ShouldAllBe(failure => !failure.Contains("a-secret"));

    private static IReadOnlyList<AlertRule> Rules(params string[] settings)
    {
        using var services = Services(settings);
        var options = services.GetRequiredService<IOptions<AlertsOptions>>().Value;
        return [.. RuleSettings.Of(options).Where(rule => rule.Value.Enabled != false).Select(rule => AlertRule.Of(rule.Key, rule.Value, options))];
    }

    private static IReadOnlyList<string> Refused(params string[] settings)
    {
        using var services = Services(settings);
        return [.. Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<AlertsOptions>>().Value).Failures];
    }

    private static ServiceProvider Services(string[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(setting => setting.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], (string?)parts[1]))).Build();
        return new ServiceCollection().AddAlerts(configuration).BuildServiceProvider();
    }
}
