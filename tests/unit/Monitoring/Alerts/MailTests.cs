using IonMentoring.Monitoring.Alerts;
using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Sinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Tests.Alerts;

public sealed class MailTests : IAsyncDisposable
{
    private readonly SmtpSink _sink = SmtpSink.Start();
    private readonly JumpingTime _time = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<AlertMeter>().BuildServiceProvider();

    [Fact]
    public async Task Mail_firing_reachesEveryReceiver()
    {
        (await Mail().TryAsync(Notifications.Firing(), CancellationToken.None)).ShouldBeNull();

        var mail = _sink.Mails.ShouldHaveSingleItem();
        (mail.From, string.Join(' ', mail.To)).ShouldBe(("ion@example.org", "one@example.org two@example.org"));
        mail.Text.ShouldContain("Subject: [critical] High Error Rate - Critical <!channel>: 2.5 %,");
        mail.Text.ShouldContain("Worst: region eu: 4 %");
        mail.Text.ShouldContain("References: <019b76da-a800-7000-8000-000000000000@alerts.ion-mentoring>");
    }

    [Fact]
    public async Task Server_notNow_triedAgain()
    {
        _sink.Refuse("451 later");
        using var ending = new CancellationTokenSource();
        var mail = Mail();
        var running = mail.RunAsync(ending.Token);
        mail.Post(Notifications.Firing());
        await _time.PassAsync(TimeSpan.FromSeconds(1));
        await Until.TrueAsync(() => mail.Counts.Sent == 1);
        _sink.Mails.Count.ShouldBe(1);
        await ending.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    [Fact]
    public async Task Server_refusesForGood_saidWithItsCode()
    {
        _sink.Refuse("550 nobody here");
        (await Mail().TryAsync(Notifications.Firing(), CancellationToken.None)).ShouldBe("the mail server refused it with 550 (RecipientNotAccepted)");
    }

    [Fact]
    public async Task Server_withoutEncryption_getsNoMail()
    {
        (await Mail(MailEncryption.StartTls).TryAsync(Notifications.Firing(), CancellationToken.None)).ShouldNotBeNull().ShouldContain("no encrypted connection");
        _sink.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Server_isNotThere_said()
    {
        await _sink.DisposeAsync();
        (await Mail().TryAsync(Notifications.Firing(), CancellationToken.None)).ShouldNotBeNull().ShouldStartWith($"no connection to the mail server 127.0.0.1:{_port}");
    }

    public async ValueTask DisposeAsync()
    {
        await _sink.DisposeAsync();
        await _services.DisposeAsync();
    }

    private readonly int _port;

    public MailTests() => _port = _sink.Port;

    private ChannelDelivery Mail(MailEncryption encryption = MailEncryption.None)
    {
        var mail = new MailChannelOptions { Host = "127.0.0.1", Port = _port, Encryption = encryption, From = "ion@example.org", To = ["one@example.org", "two@example.org"] };
        var options = Options.Create(new AlertsOptions { Channels = new() { Mail = mail } });
        return new(new MailChannel(options), _services.GetRequiredService<AlertMeter>(), _time, NullLogger.Instance);
    }
}
