using IonMentoring.Edge.Settings;
using Microsoft.Extensions.Options;

namespace IonMentoring.Edge.Tests.Settings;

public sealed class EdgeRulesTests
{
    [Fact]
    public void Defaults_nothingWrong()
    {
        var options = new EdgeOptions();
        options.Complete(api: null);

        EdgeRules.Broken(options).ShouldBeEmpty();
        options.Regions.Keys.ShouldBe([TestEdge.Us, TestEdge.Europe, TestEdge.Asia], ignoreOrder: true);
        options.Regions[TestEdge.Us].Blue.ShouldBe(["http://127.0.0.1:8081"]);
    }

    [Theory]
    [InlineData("Url", "/relative", "Edge:Url is “/relative”; it must be an http or https address")]
    [InlineData("Url", "ftp://127.0.0.1", "Edge:Url is “ftp://127.0.0.1")]
    [InlineData("OperatorUrl", "http://0.0.0.0:8090", "Edge:OperatorUrl is “http://0.0.0.0:8090/”; operators are served on loopback alone")]
    [InlineData("PrimaryRegion", "venus", "Edge:PrimaryRegion is “venus”; the regions are")]
    [InlineData("Regions:us-central1:Fallback:0", "mars", "Edge:Regions:us-central1:Fallback names “mars”; the regions are")]
    [InlineData("Regions:us-central1:Green:0", "http://example.com", "Edge:Regions:us-central1:Green: “http://example.com” is neither on loopback nor listed")]
    [InlineData("Regions:us-central1:Blue:0", "nonsense", "Edge:Regions:us-central1:Blue: “nonsense” is not an address")]
    [InlineData("Regions:us-central1:Blue:1", "HTTP://127.0.0.1:8101", "Edge:Regions:us-central1:Blue states an address twice")]
    [InlineData("Countries:DE", "mars", "Edge:Countries:DE is “mars”")]
    [InlineData("Networks:0:Range", "203.0.113.0/33", "Edge:Networks: “203.0.113.0/33” is neither an address nor an address range")]
    [InlineData("Networks:0:Region", "mars", "is “mars”; the regions are")]
    [InlineData("CountryDatabase", "/nowhere.mmdb", "Edge:CountryDatabase is “/nowhere.mmdb”; there is no such file")]
    [InlineData("TrustedProxies:0", "everybody", "Edge:TrustedProxies: “everybody” is neither an address nor an address range")]
    [InlineData("Health:Interval", "00:00:00", "Edge:Health:Interval is 00:00:00; it must be from 100 ms to 1 min.")]
    [InlineData("Health:Timeout", "00:02:00", "Edge:Health:Timeout is 00:02:00; it must be from 50 ms to 1 min.")]
    [InlineData("Health:FailuresToLeave", "0", "Edge:Health:FailuresToLeave is 0; it must be from 1 to 100.")]
    [InlineData("Health:AnswersToReturn", "101", "Edge:Health:AnswersToReturn is 101; it must be from 1 to 100.")]
    [InlineData("Health:FirstEjection", "-00:00:01", "Edge:Health:FirstEjection is -00:00:01; it must be from 100 ms to 1 min.")]
    [InlineData("Health:LongestEjection", "00:00:00.5", "Edge:Health:LongestEjection is 00:00:00.5000000; it must be from FirstEjection to 1 h.")]
    [InlineData("Retries:Most", "6", "Edge:Retries:Most is 6; it must be from 0 to 5.")]
    [InlineData("Retries:Budget", "NaN", "Edge:Retries:Budget is NaN; it must be from 0 to 1.")]
    [InlineData("Retries:ConnectTimeout", "00:00:00", "Edge:Retries:ConnectTimeout is 00:00:00; it must be from 50 ms to 1 min.")]
    [InlineData("Retries:SilenceLimit", "00:00:00.1", "Edge:Retries:SilenceLimit is 00:00:00.1000000; it must be from 1 s to 1 h.")]
    [InlineData("Deployments:WarmUpRequests", "-1", "Edge:Deployments:WarmUpRequests is -1; it must be from 0 to 10,000.")]
    [InlineData("Deployments:WarmUpLimit", "02:00:00", "Edge:Deployments:WarmUpLimit is 02:00:00; it must be from 1 s to 1 h.")]
    [InlineData("Deployments:DrainLimit", "-00:00:01", "Edge:Deployments:DrainLimit is -00:00:01; it must be from 0 to 1 h.")]
    [InlineData("Deployments:Window", "00:01:01", "Edge:Deployments:Window is 00:01:01; it must be from 1 s to 1 min.")]
    [InlineData("Deployments:EnoughRequests", "0", "Edge:Deployments:EnoughRequests is 0; it must be 1 or more.")]
    [InlineData("Deployments:ErrorRate", "1.5", "Edge:Deployments:ErrorRate is 1.5; it must be from 0 to 1.")]
    [InlineData("Deployments:P95", "00:00:00", "Edge:Deployments:P95 is 00:00:00; it must be from 1 ms to 1 min.")]
    [InlineData("Deployments:Availability", "99.5", "Edge:Deployments:Availability is 99.5; it must be from 0 to 1.")]
    [InlineData("Limits:Connections", "0", "Edge:Limits:Connections is 0; it must be 1 or more.")]
    [InlineData("Limits:HeaderBytes", "1000", "Edge:Limits:HeaderBytes is 1000; it must be 1024 or more.")]
    [InlineData("Limits:BodyBytes", "0", "Edge:Limits:BodyBytes is 0; it must be 1 or more.")]
    [InlineData("Limits:HeaderTimeout", "00:00:00", "Edge:Limits:HeaderTimeout is 00:00:00; it must be from 1 s to 1 h.")]
    [InlineData("Limits:BytesPerSecond", "Infinity", "Edge:Limits:BytesPerSecond is Infinity; it must be 1 or more.")]
    [InlineData("Limits:BytesPerSecond", "0", "Edge:Limits:BytesPerSecond is 0; it must be 1 or more.")]
    [InlineData("Regions:한국:Blue:0", "http://127.0.0.1:8401", "Edge:Regions:한국: a region's name has letters")]
    [InlineData("Frobnicate", "1", "Frobnicate")]
    public void Setting_wrong_namedWithItsValue(string name, string value, string said)
    {
        var failures = Should.Throw<OptionsValidationException>(() => new TestEdge(null, (name, value)).Dispose()).Failures;

        failures.ShouldContain(failure => failure.Contains(said, StringComparison.Ordinal), string.Join('\n', failures));
    }

    [Fact]
    public void Settings_severalWrong_allNamedAtOnce() => Should.Throw<OptionsValidationException>(() => new TestEdge(
        null, ("PrimaryRegion", "venus"), ("Health:Interval", "00:00:00"), ("TrustedProxies:0", "everybody"), ("Countries:DE", "mars")).Dispose())
        .Failures.Count().ShouldBe(4);
}
