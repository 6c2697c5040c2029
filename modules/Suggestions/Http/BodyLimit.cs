namespace IonMentoring.Suggestions.Http;

/// <summary>Endpoint metadata: the largest body it reads.</summary>
/// <param name="Bytes">The limit.</param>
internal sealed record BodyLimit(int Bytes)
{
    public static BodyLimit Usual { get; } = new(64 * 1024);

    public static BodyLimit Bulk { get; } = new(1024 * 1024);
}
