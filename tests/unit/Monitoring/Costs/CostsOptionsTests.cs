using IonMentoring.Monitoring.Costs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Tests.Costs;

public sealed class CostsOptionsTests
{
    [Fact]
    public void Defaults_areRight() => Should.NotThrow(() => Read([]));

    [Theory]
    [InlineData("VcpuHour", "-1")]
    [InlineData("MemoryGibHour", "NaN")]
    [InlineData("InstanceVcpus", "0")]
    [InlineData("InstanceMemoryGib", "Infinity")]
    [InlineData("DatabaseMonth", "dear")]
    [InlineData("DatabaseGibMonth", "-0.1")]
    [InlineData("CacheGib", "-1")]
    [InlineData("CacheGibMonth", "-1")]
    [InlineData("LoadBalancerMonth", "-1")]
    [InlineData("RequestsMillion", "-1")]
    [InlineData("LogBytesOfARequest", "-1")]
    [InlineData("LogGib", "-1")]
    [InlineData("MonitoringMonth", "-1")]
    [InlineData("EgressGib", "-1")]
    [InlineData("ReservedDiscountPercent", "101")]
    [InlineData("SmallerDatabasePercent", "-1")]
    [InlineData("RetentionDays", "0")]
    [InlineData("Currency", " ")]
    [InlineData("Price", "1")]
    public void Setting_wrong_refusedByName(string name, string value) =>
        Should.Throw<OptionsValidationException>(() => Read(new() { [$"Costs:{name}"] = value })).Message.ShouldContain($"Costs:{name}");

    [Fact]
    public void Settings_severalWrong_allNamed()
    {
        var message = Should.Throw<OptionsValidationException>(() => Read(new() { ["Costs:VcpuHour"] = "-1", ["Costs:RetentionDays"] = "0" })).Message;

        message.ShouldContain("Costs:VcpuHour");
        message.ShouldContain("Costs:RetentionDays");
    }

    private static CostsOptions Read(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection().AddCosts(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<CostsOptions>>().Value;
    }
}
