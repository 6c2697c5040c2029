using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>What came back from a call.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="headers">The headers of the answer and of its body, by name, case ignored.</param>
/// <param name="raw">The body as it came.</param>
internal sealed class Answer(int status, IReadOnlyDictionary<string, string> headers, string raw)
{
    private JsonNode? _json;

    public int Status => status;

    public string Raw => raw;

    /// <summary>The body, read as JSON at the first use.</summary>
    public JsonNode Json => _json ??= JsonNode.Parse(raw) ?? throw new InvalidOperationException("The body is null.");

    public string? MediaType => Header("Content-Type")?.Split(';')[0];

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsStringAsync());

    public string? Header(string name) => headers.GetValueOrDefault(name);
}
