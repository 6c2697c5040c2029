namespace IonMentoring.LoadRunner;

/// <summary>What came of a step or of a whole iteration.</summary>
public readonly record struct Response
{
    private Response(bool isError, int statusCode, long sizeBytes, string? message) =>
        (IsError, StatusCode, SizeBytes, Message) = (isError, statusCode, sizeBytes, message);

    /// <summary>Whether it failed.</summary>
    public bool IsError { get; }

    /// <summary>The status, 0 where there is none.</summary>
    public int StatusCode { get; }

    /// <summary>Bytes of the answer.</summary>
    public long SizeBytes { get; }

    /// <summary>Why it failed, else null.</summary>
    public string? Message { get; }

    /// <summary>It was answered as it should be.</summary>
    public static Response Ok(int statusCode = 0, long sizeBytes = 0) => new(isError: false, statusCode, sizeBytes, message: null);

    /// <summary>It was not.</summary>
    public static Response Fail(string message, int statusCode = 0, long sizeBytes = 0) => new(isError: true, statusCode, sizeBytes, message);
}
