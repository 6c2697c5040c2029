using System.Net;
using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Tests.Settings;

public sealed class AddressRangeTests
{
    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1/32")]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("10.1.2.3/8", "10.0.0.0/8")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("2001:db8::1", "2001:db8::1/128")]
    [InlineData("2001:db8::/32", "2001:db8::/32")]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1/32")]
    [InlineData("::ffff:10.0.0.0/104", "10.0.0.0/8")]
    [InlineData("::/0", "::/0")]
    public void Address_orRange_read(string text, string range)
    {
        AddressRange.TryParse(text, out var read).ShouldBeTrue();

        read.ShouldBe(IPNetwork.Parse(range));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("everybody")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.256")]
    public void AnythingElse_notRead(string? text) => AddressRange.TryParse(text, out _).ShouldBeFalse();
}
