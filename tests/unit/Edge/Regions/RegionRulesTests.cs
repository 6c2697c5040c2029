using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IonMentoring.Edge.Tests.Regions;

public sealed class RegionRulesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ion-countries-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Order_eachRuleOnlyWhenThoseBeforeItSayNothing()
    {
        var file = Path.Combine(_folder.FullName, "countries.mmdb");
        CountryDatabase.Write(file, 6, ("203.0.113.0/24", "JP"), ("198.51.100.0/24", "JP"));
        (string, string)[] settings =
        [
            ("Networks:0:Range", "203.0.113.0/24"), ("Networks:0:Region", TestEdge.Europe), ("CountryDatabase", file),
        ];

        Find(settings, "203.0.113.9", ("X-Ion-Region", TestEdge.Us), ("X-Country", "JP")).ShouldBe(TestEdge.Us);
        Find(settings, "203.0.113.9", ("X-Country", "JP")).ShouldBe(TestEdge.Asia);
        Find(settings, "203.0.113.9", ("X-Country", "XX")).ShouldBe(TestEdge.Europe, "a country without a region says nothing");
        Find(settings, "203.0.113.9").ShouldBe(TestEdge.Europe);
        Find(settings, "198.51.100.9").ShouldBe(TestEdge.Asia);
        Find(settings, "192.0.2.9").ShouldBe(TestEdge.Us);
    }

    [Theory]
    [InlineData("europe-west1", "europe-west1")]
    [InlineData("EUROPE-WEST1", "europe-west1")]
    [InlineData("  europe-west1 ", "europe-west1")]
    [InlineData("mars", null)]
    [InlineData("", null)]
    [InlineData("europe-west1,us-central1", null)]
    public void RegionHeader_namesOneOrNone(string header, string? region) => Find([], "192.0.2.1", ("X-Ion-Region", header)).ShouldBe(region);

    [Fact]
    public void RegionHeader_twice_theFirstCounts()
    {
        using var edge = new TestEdge();
        var http = new DefaultHttpContext();
        http.Request.Headers["X-Ion-Region"] = new[] { "asia-southeast1", "mars" };

        edge.Topology.Rules.Find(http.Request, IPAddress.Loopback)!.Name.ShouldBe(TestEdge.Asia);
    }

    [Theory]
    [InlineData("X-Country", "de", "europe-west1")]
    [InlineData("X-Country", " DE ", "europe-west1")]
    [InlineData("X-Country", "Germany", "us-central1")]
    [InlineData("CF-IPCountry", "DE", "us-central1")]
    public void CountryHeader_default(string header, string value, string region) => Find([], "192.0.2.1", (header, value)).ShouldBe(region);

    [Fact]
    public void CountryHeader_andTable_asStated()
    {
        (string, string)[] settings = [("CountryHeader", "CF-IPCountry"), ("Countries:US", TestEdge.Asia)];

        Find(settings, "192.0.2.1", ("cf-ipcountry", "us")).ShouldBe(TestEdge.Asia);
        Find(settings, "192.0.2.1", ("CF-IPCountry", "DE")).ShouldBe(TestEdge.Us, "the stated table stands alone");
        Find([("CountryHeader", string.Empty)], "192.0.2.1", ("X-Country", "DE")).ShouldBe(TestEdge.Us);
    }

    [Theory]
    [InlineData("10.1.2.3", "asia-southeast1")]
    [InlineData("10.1.3.3", "europe-west1")]
    [InlineData("10.2.0.1", "us-central1")]
    [InlineData("2001:db8:1::1", "asia-southeast1")]
    [InlineData("2001:db8:2::1", "europe-west1")]
    [InlineData("::ffff:10.1.2.3", "asia-southeast1")]
    [InlineData("198.51.100.7", "europe-west1")]
    [InlineData("192.0.2.7", "asia-southeast1")]
    public void Networks_theNarrowestCounts(string address, string region) => Find(
        [
            ("Networks:0:Range", "10.1.0.0/16"), ("Networks:0:Region", TestEdge.Europe),
            ("Networks:1:Range", "10.1.2.0/24"), ("Networks:1:Region", TestEdge.Asia),
            ("Networks:2:Range", "2001:db8::/32"), ("Networks:2:Region", TestEdge.Europe),
            ("Networks:3:Range", "2001:db8:1::/48"), ("Networks:3:Region", TestEdge.Asia),
            ("Networks:4:Range", "::ffff:198.51.100.0/120"), ("Networks:4:Region", TestEdge.Europe),
            ("Networks:5:Range", "192.0.2.7"), ("Networks:5:Region", TestEdge.Asia),
        ],
        address).ShouldBe(region);

    [Theory]
    [InlineData(6, "198.51.100.9", "asia-southeast1")]
    [InlineData(6, "::ffff:198.51.100.9", "asia-southeast1")]
    [InlineData(6, "2001:db8::9", "europe-west1")]
    [InlineData(6, "2001:db9::9", "us-central1")]
    [InlineData(4, "198.51.100.9", "asia-southeast1")]
    [InlineData(4, "::ffff:198.51.100.9", "asia-southeast1")]
    [InlineData(4, "c633:6409::1", "us-central1")]
    public void CountryDatabase_eachFormOfAddress(int ipVersion, string address, string region)
    {
        var file = Path.Combine(_folder.FullName, "countries.mmdb");
        (string, string)[] entries = [("198.51.100.0/24", "JP"), ("2001:db8::/32", "DE")];
        CountryDatabase.Write(file, ipVersion, ipVersion == 6 ? entries : entries[..1]);

        Find([("CountryDatabase", file)], address).ShouldBe(region);
    }

    [Fact]
    public void CountryDatabase_damaged_startRefusedByName()
    {
        var file = Path.Combine(_folder.FullName, "damaged.mmdb");
        File.WriteAllText(file, "not a database");

        Should.Throw<OptionsValidationException>(() => Find([("CountryDatabase", file)], "192.0.2.1"))
            .Failures.ShouldHaveSingleItem().ShouldStartWith($"Edge:CountryDatabase is “{file}”");
    }

    [Theory]
    [InlineData("192.0.2.1", "203.0.113.9", "192.0.2.1")]
    [InlineData("10.0.0.1", "203.0.113.9", "203.0.113.9")]
    [InlineData("::ffff:10.0.0.1", "203.0.113.9", "203.0.113.9")]
    [InlineData("10.0.0.1", "::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("10.0.0.1", "1.2.3.4, 203.0.113.9", "203.0.113.9")]
    [InlineData("10.0.0.1", "1.2.3.4, 203.0.113.9, 10.0.0.2", "203.0.113.9")]
    [InlineData("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3")]
    [InlineData("10.0.0.1", "1.2.3.4, garbage", "10.0.0.1")]
    [InlineData("10.0.0.1", "1.2.3.4, garbage, 10.0.0.2", "10.0.0.2")]
    [InlineData("10.0.0.1", " , 203.0.113.9 , ,", "203.0.113.9")]
    [InlineData("10.0.0.1", "203.0.113.9:1234", "203.0.113.9")]
    [InlineData("10.0.0.1", "[2001:db8::9]:1234", "2001:db8::9")]
    [InlineData("10.0.0.1", "", "10.0.0.1")]
    [InlineData("10.0.0.1", null, "10.0.0.1")]
    [InlineData("198.51.100.7", "2001:db8::9", "2001:db8::9")]
    [InlineData("2001:db8:f::1", "203.0.113.9", "203.0.113.9")]
    public void Client_forwardedForIsBelievedFromTrustedProxiesAlone(string sender, string? forwarded, string client)
    {
        using var edge = new TestEdge(null, ("TrustedProxies:0", "10.0.0.0/8"), ("TrustedProxies:1", "::ffff:198.51.100.7"), ("TrustedProxies:2", "2001:db8:f::/48"));
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(sender);
        if (forwarded is not null)
        {
            http.Request.Headers["X-Forwarded-For"] = forwarded;
        }

        edge.Topology.Rules.Client(http).ToString().ShouldBe(client);
    }

    [Fact]
    public void Client_forwardedForInSeveralHeaders_countsAsOneList()
    {
        using var edge = new TestEdge(null, ("TrustedProxies:0", "10.0.0.0/8"));
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.1");
        http.Request.Headers["X-Forwarded-For"] = new[] { "1.2.3.4", "203.0.113.9, 10.0.0.2" };

        edge.Topology.Rules.Client(http).ToString().ShouldBe("203.0.113.9");
    }

    [Fact]
    public void Client_nobodyTrusted_theSender()
    {
        using var edge = new TestEdge();
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
        http.Request.Headers["X-Forwarded-For"] = "203.0.113.9";

        edge.Topology.Rules.Client(http).ShouldBe(IPAddress.Loopback);
    }

    private static string? Find((string, string)[] settings, string address, params (string Name, string Value)[] headers)
    {
        using var edge = new TestEdge(null, settings);
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        foreach (var (name, value) in headers)
        {
            http.Request.Headers[name] = value;
        }

        var rules = edge.Topology.Rules;
        return rules.Find(http.Request, rules.Client(http))?.Name;
    }
}
