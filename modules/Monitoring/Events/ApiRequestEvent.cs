namespace IonMentoring.Monitoring.Events;

/// <summary>A request was answered.</summary>
/// <param name="Method">The HTTP method, or <c>other</c>.</param>
/// <param name="Path">The route's pattern: a path itself may hold a person's name.</param>
/// <param name="Status">The answer's HTTP status.</param>
/// <param name="Elapsed">How long it took to its end.</param>
/// <param name="UserId">The person, as the client names them, or null.</param>
/// <param name="RequestId">The request's id as its client saw it.</param>
/// <param name="Error">The error code, or the type of the exception that nobody expected; null when there was none.</param>
/// <param name="Region">The region that the edge sent the request to, or null.</param>
/// <param name="Colour">The side of that region, or null.</param>
internal readonly record struct ApiRequestEvent(
    string Method, string Path, int Status, TimeSpan Elapsed, string? UserId, string RequestId, string? Error, string? Region, string? Colour);
