namespace IonMentoring.Integration.Tests;

/// <summary>A span as a collector gets it.</summary>
/// <param name="Service">The process that made it.</param>
/// <param name="Source">The part of that process.</param>
/// <param name="Trace">The trace's id, hexadecimal.</param>
/// <param name="Id">Its own id, hexadecimal.</param>
/// <param name="Parent">Its parent's id; empty for the first one.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">1 internal, 2 server, 3 client.</param>
/// <param name="Tags">What it carries, as text.</param>
internal sealed record Span(string Service, string Source, string Trace, string Id, string Parent, string Name, int Kind, IReadOnlyDictionary<string, string> Tags)
{
    public const int Server = 2;
    public const int Client = 3;

    /// <summary>The spans in what was sent to <c>/v1/traces</c>.</summary>
    public static IEnumerable<Span> Read(byte[] request) =>
        from resource in ProtobufReading.All(request, 1)
        let service = TagsOf(ProtobufReading.First(resource, 1) ?? [], 1).GetValueOrDefault("service.name", string.Empty)
        from scope in ProtobufReading.All(resource, 2)
        let source = ProtobufReading.Text(ProtobufReading.First(scope, 1) ?? [], 1)
        from span in ProtobufReading.All(scope, 2)
        select new Span(
            service,
            source,
            Hexadecimal(span, 1),
            Hexadecimal(span, 2),
            Hexadecimal(span, 4),
            ProtobufReading.Text(span, 5),
            (int)ProtobufReading.Whole(span, 6),
            TagsOf(span, 9));

    private static string Hexadecimal(byte[] span, int field) => Convert.ToHexStringLower(ProtobufReading.First(span, field) ?? []);

    private static Dictionary<string, string> TagsOf(byte[] message, int field) => ProtobufReading.All(message, field)
        .ToDictionary(tag => ProtobufReading.Text(tag, 1), tag => TextOf(ProtobufReading.First(tag, 2) ?? []), StringComparer.Ordinal);

    // A text, a truth or a whole number.
    private static string TextOf(byte[] value) => ProtobufReading.First(value, 1) is not null ? ProtobufReading.Text(value, 1) : $"{ProtobufReading.Whole(value, 2) + ProtobufReading.Whole(value, 3)}";
}
