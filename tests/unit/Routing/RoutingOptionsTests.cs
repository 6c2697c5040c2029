using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IonMentoring.Routing.Tests;

public sealed class RoutingOptionsTests
{
    [Theory]
    [InlineData("Routing:ToneWeight", "0.6", "must be 1")]
    [InlineData("Routing:ToneWeight", "-0.5", "ToneWeight")]
    [InlineData("Routing:PaceWeight", "1.5", "PaceWeight")]
    public void Weights_wrong_refusedByName(string setting, string value, string said)
    {
        var failure = Should.Throw<OptionsValidationException>(() => Read(setting, value));
        string.Join('\n', failure.Failures).ShouldContain(said);
    }

    [Fact]
    public void Setting_unknown_refused() => Should.Throw<OptionsValidationException>(() => Read("Routing:ToneWeigth", "0.5"));

    [Fact]
    public void Weights_default_fiftyThirtyTwenty() =>
        new RoutingOptions().ShouldBe(new RoutingOptions { ToneWeight = 0.5m, PaceWeight = 0.3m, IntentWeight = 0.2m });

    private static RoutingOptions Read(string setting, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [setting] = value })
            .Build();
        using var provider = new ServiceCollection().AddRoutingModule(configuration).BuildServiceProvider();
        return provider.GetRequiredService<IOptions<RoutingOptions>>().Value;
    }
}
