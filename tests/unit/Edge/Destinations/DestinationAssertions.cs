using IonMentoring.Edge.Destinations;

namespace IonMentoring.Edge.Tests;

internal static class DestinationAssertions
{
    public static void ShouldBeClosed(this Destination destination) => IsClosed(destination).ShouldBeTrue();

    public static void ShouldBeOpen(this Destination destination) => IsClosed(destination).ShouldBeFalse();

    private static bool IsClosed(Destination destination)
    {
        try
        {
            return destination.Health.Hanging.IsCancellationRequested;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }
}
