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

    private static Destination Create() => new(TestEdge.Us, Colour.Blue, new Uri("http://127.0.0.1:8101"), new RetryOptions());
}
