using Yarp.ReverseProxy.Forwarder;

namespace IonMentoring.Edge.Forwarding;

/// <summary>What an attempt that brought no answer means for the next one.</summary>
internal enum AttemptFailure
{
    /// <summary>The destination never saw the request: anyone else may have it.</summary>
    NeverSent,

    /// <summary>The connection broke or spoke no HTTP, and the destination may have seen the request: a safe one may be sent again.</summary>
    Lost,

    /// <summary>The destination was silent for too long: the client has waited long enough.</summary>
    TimedOut,

    /// <summary>The answer broke off in the middle; its client is told by the connection's end.</summary>
    BrokenOff,

    /// <summary>The client left, or sent something wrong: no fault of the destination.</summary>
    Client,
}

internal static class AttemptFailures
{
    public static AttemptFailure Classify(IForwarderErrorFeature error) => error.Error switch
    {
        ForwarderError.Request or ForwarderError.RequestCreation when error.Exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
        } => AttemptFailure.NeverSent,

        // The destination was taken away by new settings just after it was chosen.
        ForwarderError.Request when error.Exception is ObjectDisposedException => AttemptFailure.NeverSent,
        ForwarderError.Request or ForwarderError.RequestBodyDestination => AttemptFailure.Lost,

        // A destination that ends a stream or its connection while the body flows ends the reading of it, which the forwarder takes for the
        // client's doing. A body that comes too slowly for it looks the same: no reason to take the destination out.
        ForwarderError.RequestBodyClient when error.Exception is AggregateException
        {
            InnerExceptions: [OperationCanceledException, not OperationCanceledException],
        } => AttemptFailure.Lost,
        ForwarderError.RequestTimedOut => AttemptFailure.TimedOut,
        ForwarderError.ResponseBodyDestination or ForwarderError.ResponseHeaders => AttemptFailure.BrokenOff,
        _ => AttemptFailure.Client,
    };
}
