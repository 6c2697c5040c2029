using System.Net;

namespace IonMentoring.OperatorConsole.Api;

/// <summary>The api, or the edge, did not do what it was asked; the message is its own, for the person who looks.</summary>
internal sealed class ApiRefusalException(string message, HttpStatusCode? status = null, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Null where there was no answer.</summary>
    public HttpStatusCode? Status => status;
}
