namespace IonMentoring.Integration.Tests;

/// <summary>What a stub model does with a request.</summary>
public enum StubBehaviour
{
    Success,
    Hang,
    TooManyRequests,
    ServerError,
    Garbage,
    AnotherShape,
    EmptyChoices,
    EmptyText,
    ClosedConnection,
}
