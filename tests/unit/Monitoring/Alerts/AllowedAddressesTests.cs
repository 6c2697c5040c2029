using System.Net;
using IonMentoring.Monitoring.Alerts.Channels;

namespace IonMentoring.Monitoring.Tests.Alerts;

public sealed class AllowedAddressesTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    public void Allows_ofThisMachineOrItsNetworks_onlyWhenListed(string text)
    {
        var address = IPAddress.Parse(text);
        new AllowedAddresses([]).Allows("chat.example", address).ShouldBeFalse();
        new AllowedAddresses(["other.example", "203.0.113.0/24"]).Allows("chat.example", address).ShouldBeFalse();
        new AllowedAddresses(["chat.example"]).Allows("CHAT.example", address).ShouldBeTrue();
    }

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:2800:220:1::1")]
    [InlineData("::ffff:93.184.216.34")]
    public void Allows_ofTheInternet_always(string address) => new AllowedAddresses([]).Allows("chat.example", IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("10.1.0.0/16", "10.1.2.3", true)]
    [InlineData("10.1.0.0/16", "10.2.0.1", false)]
    [InlineData("10.1.2.3", "10.1.2.3", true)]
    [InlineData("10.1.2.3", "10.1.2.4", false)]
    [InlineData("10.1.0.0/16", "::ffff:10.1.2.3", true)]
    [InlineData("fd00::/8", "fd12::1", true)]
    public void Allows_listed_onlyThose(string listed, string address, bool allowed) =>
        new AllowedAddresses([listed]).Allows("chat.example", IPAddress.Parse(address)).ShouldBe(allowed);

    [Theory]
    [InlineData("chat.internal", true)]
    [InlineData("localhost", true)]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("::1", true)]
    [InlineData("10.0.0.999", false)]
    [InlineData("10.0.0.0/99", false)]
    [InlineData("", false)]
    [InlineData("two words", false)]
    [InlineData("http://chat.internal", false)]
    public void CanBeRead_entry_hostAddressOrRange(string entry, bool can) => AllowedAddresses.CanBeRead(entry).ShouldBe(can);
}
