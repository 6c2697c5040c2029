using IonMentoring.Edge.Destinations;

namespace IonMentoring.Edge.Tests.Destinations;

public sealed class DestinationAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8081")]
    [InlineData("http://127.9.9.9:8081/")]
    [InlineData("https://localhost")]
    [InlineData("http://[::1]:8081")]
    public void Loopback_allowed(string address) => DestinationAddress.Problem(address, []).ShouldBeNull();

    [Theory]
    [InlineData("http://10.1.2.3:8081", "10.1.2.3")]
    [InlineData("http://10.1.2.3:8081", "10.0.0.0/8")]
    [InlineData("http://[2001:db8::7]:8081", "2001:db8::/32")]
    [InlineData("http://[::ffff:10.1.2.3]:8081", "10.0.0.0/8")]
    [InlineData("http://api.example.com", "API.example.com")]
    public void Listed_allowed(string address, string rule) => DestinationAddress.Problem(address, ["elsewhere.example.com", rule]).ShouldBeNull();

    [Theory]
    [InlineData("http://10.1.2.3:8081", "10.1.2.4")]
    [InlineData("http://11.1.2.3:8081", "10.0.0.0/8")]
    [InlineData("http://evil.example.com", "example.com")]
    [InlineData("http://example.com.evil.com", "example.com")]
    [InlineData("http://localhost.evil.com", "10.0.0.0/8")]
    [InlineData("http://127.0.0.1.evil.com", "10.0.0.0/8")]
    [InlineData("http://0.0.0.0:8081", "10.0.0.0/8")]
    public void NeitherLoopbackNorListed_refused(string address, string rule) =>
        DestinationAddress.Problem(address, [rule]).ShouldBe($"“{address}” is neither on loopback nor listed in Edge:AllowedDestinations.");

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("127.0.0.1:8081")]
    [InlineData("/readyz")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:8081/path")]
    [InlineData("http://127.0.0.1:8081?query")]
    [InlineData("http://127.0.0.1:8081#fragment")]
    [InlineData("http://user:password@127.0.0.1:8081")]
    [InlineData("http://127.0.0.1:99999")]
    public void NoPlainAddress_refused(string address) => DestinationAddress.Problem(address, ["127.0.0.1"]).ShouldNotBeNull().ShouldContain("is not an address such as");
}
