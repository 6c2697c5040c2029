using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.StorageLoad;

/// <summary>Interactions such as the api records: 5,000 people, four personas, an hour.</summary>
internal static class Rows
{
    private const int People = 5_000;
    private const int Messages = 10_000;

    private static readonly string[] Personas = ["Lua", "Elro", "Riri", "Nana"];
    private static readonly string[] Hashes = [.. Enumerable.Range(0, Messages).Select(message => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"message {message}"))))];

    // As long as the decision that the api records.
    private static readonly string Decision =
        $$$"""{"key_source":"detected","language":"en","routing":{"primary":"Lua","reasoning":"{{{new string('r', 160)}}}","parts":"{{{new string('p', 700)}}}"},"settings_hash":"0123456789abcdef","timings":{"total_ms":0.412}}""";

    public static IEnumerable<Interaction> Create(int count)
    {
        var now = TimeProvider.System.GetUtcNow();
        var start = now.AddHours(-1).AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        for (var number = 0; number < count; number++)
        {
            var at = start.AddTicks(TimeSpan.TicksPerHour / count * number / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond);
            var persona = Personas[number % Personas.Length];
            yield return new Interaction
            {
                Id = Guid.CreateVersion7(at),
                At = at.UtcDateTime,
                RequestId = Guid.CreateVersion7(at).ToString("N"),
                Endpoint = "/api/v2/process",
                Region = "us-west1",
                UserId = string.Create(CultureInfo.InvariantCulture, $"user-{number * 7919L % People}"),
                SessionId = string.Create(CultureInfo.InvariantCulture, $"session-{number * 104_729L % (People * 4)}"),
                MessageHash = Hashes[(int)(number * 31L % Messages)],
                MessageLength = 40 + (number % 200),
                Key = "calm-slow-learning",
                KeyDetected = true,
                Persona = persona,
                PersonaVersion = "1.0.0",
                Confidence = 0.82,
                Cached = number % 8 != 0,
                CacheKey = $"process:{persona.ToLowerInvariant()}:{Hashes[(int)(number * 31L % Messages)]}",
                Model = "embedded-composer",
                DurationMs = 0.4 + (number % 100 / 50.0),
                Outcome = "answered",
                Decision = Decision,
            };
        }
    }
}
