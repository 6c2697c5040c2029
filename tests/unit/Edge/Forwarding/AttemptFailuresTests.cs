using IonMentoring.Edge.Forwarding;
using Yarp.ReverseProxy.Forwarder;

namespace IonMentoring.Edge.Tests.Forwarding;

public sealed class AttemptFailuresTests
{
    [Theory]
    [InlineData(HttpRequestError.ConnectionError, "NeverSent")]
    [InlineData(HttpRequestError.NameResolutionError, "NeverSent")]
    [InlineData(HttpRequestError.SecureConnectionError, "NeverSent")]
    [InlineData(HttpRequestError.ResponseEnded, "Lost")]
    [InlineData(HttpRequestError.InvalidResponse, "Lost")]
    [InlineData(HttpRequestError.Unknown, "Lost")]
    public void Request_failed_neverSentOnlyIfItNeverHadAConnection(HttpRequestError error, string expected) =>
        Classify(ForwarderError.Request, new HttpRequestException(error)).ShouldBe(expected);

    [Fact]
    public void Destination_takenAwayJustNow_neverSent() => Classify(ForwarderError.Request, new ObjectDisposedException("client")).ShouldBe("NeverSent");

    [Theory]
    [InlineData(ForwarderError.Request, "Lost")]
    [InlineData(ForwarderError.RequestBodyDestination, "Lost")]
    [InlineData(ForwarderError.RequestTimedOut, "TimedOut")]
    [InlineData(ForwarderError.ResponseBodyDestination, "BrokenOff")]
    [InlineData(ForwarderError.ResponseHeaders, "BrokenOff")]
    [InlineData(ForwarderError.RequestCanceled, "Client")]
    [InlineData(ForwarderError.RequestBodyClient, "Client")]
    [InlineData(ForwarderError.RequestBodyCanceled, "Client")]
    [InlineData(ForwarderError.ResponseBodyClient, "Client")]
    [InlineData(ForwarderError.ResponseBodyCanceled, "Client")]
    [InlineData(ForwarderError.UpgradeRequestClient, "Client")]
    [InlineData(ForwarderError.UpgradeActivityTimeout, "Client")]
    public void Error_itsOwner(ForwarderError error, string expected) => Classify(error, new IOException()).ShouldBe(expected);

    [Fact]
    public void ReadingTheBody_endedByTheDestination_lost() =>
        Classify(ForwarderError.RequestBodyClient, new AggregateException(new OperationCanceledException(), new HttpRequestException())).ShouldBe("Lost");

    [Fact]
    public void ReadingTheBody_tookTooLong_client() =>
        Classify(ForwarderError.RequestBodyClient, new AggregateException(new OperationCanceledException(), new OperationCanceledException())).ShouldBe("Client");

    private static string Classify(ForwarderError error, Exception exception) => AttemptFailures.Classify(new Feature(error, exception)).ToString();

    private sealed record Feature(ForwarderError Error, Exception? Exception) : IForwarderErrorFeature;
}
