using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Tests.Destinations;

public sealed class DestinationTests
{
    [Fact]
    public void Retire_nothingUnderWay_closedAtOnce()
    {
        var destination = Create();

        destination.Retire();

        destination.ShouldBeClosed();
    }

    [Fact]
    public void Retire_requestsUnderWay_closedAfterTheLastOne()
    {
        var destination = Create();
        destination.Begin();
        destination.Begin();

        destination.Retire();
        destination.End();
        destination.ShouldBeOpen();
        destination.UnderWay.ShouldBe(1);
        destination.End();

        destination.ShouldBeClosed();
    }

    [Fact]
    public void Retire_asTheLastRequestEnds_alwaysClosed()
    {
        for (var round = 0; round < 500; round++)
        {
            var destination = Create();
            destination.Begin();
            AtOnce.Run(2, number =>
            {
                if (number == 0)
                {
                    destination.Retire();
                }
                else
                {
                    destination.End();
                }
            });

            destination.ShouldBeClosed();
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:8101", "127.0.0.1:8101")]
    [InlineData("http://[::1]:8101", "[::1]:8101")]
    [InlineData("https://api.example", "api.example")]
    [InlineData("http://bücher.example:8101", "xn--bcher-kva.example:8101")]
    public void Name_fitsIntoAHeader(string address, string name)
    {
        using var destination = new Destination(TestEdge.Us, Colour.Blue, new Uri(address), new RetryOptions());

        destination.Name.ShouldBe(name);
    }

    private static Destination Create() => new(TestEdge.Us, Colour.Blue, new Uri("http://127.0.0.1:8101"), new RetryOptions());
}
