using IonMentoring.ModuleContracts.Settings;
using IonMentoring.Monitoring.SentryReports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Tests.SentryReports;

public sealed class SentryReportsOptionsTests
{
    [Theory]
    [InlineData("Dsn", "https://sentry.example/1")]
    [InlineData("Dsn", "https://key@sentry.example")]
    [InlineData("Dsn", "https://key@sentry.example/")]
    [InlineData("Dsn", "ftp://key@sentry.example/1")]
    [InlineData("Dsn", "sentry.example/1")]
    [InlineData("Dsn", "https://key@sentry.example/1?x=y")]
    [InlineData("TracesSampleRate", "1.01")]
    [InlineData("TracesSampleRate", "ten percent")]
    [InlineData("Environment", "")]
    [InlineData("Environment", "two\nlines")]
    [InlineData("ProfilesSampleRate", "0.1")]
    public void Setting_wrong_refusedByName(string name, string value) =>
        Should.Throw<OptionsValidationException>(() => Read((name, value))).Failures.ShouldHaveSingleItem().ShouldContain($"Sentry:{name}");

    [Fact]
    public void Dsn_wrong_notRepeated() =>
        Should.Throw<OptionsValidationException>(() => Read(("Dsn", "https://thekey:thesecret@host.example"))).Message.ShouldNotContain("thesecret");

    [Theory]
    [InlineData("https://key@sentry.example/1")]
    [InlineData("http://key:secret@127.0.0.1:9000/prefix/42")]
    public void Dsn_ofAProject_taken(string dsn) => Read(("Dsn", dsn)).Dsn!.OriginalString.ShouldBe(dsn);

    [Fact]
    public void Settings_none_nothingIsSent()
    {
        var options = Read();
        (options.Dsn, options.TracesSampleRate, options.Environment).ShouldBe((null, 0.1, "production"));
    }

    private static SentryReportsOptions Read(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Sentry:{setting.Name}", (string?)setting.Value)))
            .Build();
        using var services = new ServiceCollection().AddSettings<SentryReportsOptions>(configuration, SentryReportsOptions.Section).Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<SentryReportsOptions>>().Value;
    }
}
