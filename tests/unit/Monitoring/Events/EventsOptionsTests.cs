using IonMentoring.Monitoring.Events;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Tests.Events;

public sealed class EventsOptionsTests
{
    [Theory]
    [InlineData("SampleRate", "1.5")]
    [InlineData("SampleRate", "-0.1")]
    [InlineData("SampleRate", "NaN")]
    [InlineData("MostPerMinute", "59")]
    [InlineData("ErrorStatus", "200")]
    [InlineData("SlowAnswer", "00:00:00")]
    [InlineData("LowCacheHitRate", "50")]
    [InlineData("FewestCacheLooks", "0")]
    [InlineData("SlowPersona", "1.00:00:00")]
    [InlineData("SlowCacheRead", "fifty")]
    [InlineData("SlowDatabaseQuery", "-00:00:01")]
    [InlineData("Sampling", "1")]
    public async Task Setting_wrong_refusedByName(string name, string value)
    {
        await using var parts = new EventParts((name, value));

        var failures = Should.Throw<OptionsValidationException>(() => parts.Get<IOptions<EventsOptions>>().Value).Failures;

        failures.ShouldHaveSingleItem().ShouldContain($"Events:{name}");
    }
}
