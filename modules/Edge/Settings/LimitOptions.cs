namespace IonMentoring.Edge.Settings;

/// <summary>What clients may use, so that none can starve the others.</summary>
public sealed record LimitOptions
{
    /// <summary>Connections at a time, 1 or more. Default 10,000.</summary>
    public int Connections { get; set; } = 10_000;

    /// <summary>Bytes of all headers of a request, 1,024 or more. Default 32 KiB.</summary>
    public int HeaderBytes { get; set; } = 32 * 1024;

    /// <summary>Bytes of a body, 1 or more. Default 4 MiB; the endpoints' own limits are smaller.</summary>
    public long BodyBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>How long a client may take to send its headers, 1 s or more. Default 10 s.</summary>
    public TimeSpan HeaderTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes a second that a client must send or take, after 5 s of grace; 1 or more. Default 240.</summary>
    public double BytesPerSecond { get; set; } = 240;
}
