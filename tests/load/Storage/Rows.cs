using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;

namespace IonMentoring.StorageLoad;

/// <summary>Interactions such as the api records: 5,000 people, four personas.</summary>
internal static class Rows
{
    private const int People = 5_000;
    private const int Messages = 10_000;

    private static readonly string[] Personas = ["Lua", "Elro", "Riri", "Nana"];
    private static readonly string[] Hashes = [.. Enumerable.Range(0, Messages).Select(message => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"message {message}"))))];

    // As long as the decision that the api records.
    private static readonly string Decision =
        $$$"""{"key_source":"detected","language":"en","routing":{"primary":"Lua","reasoning":"{{{new string('r', 160)}}}","parts":"{{{new string('p', 700)}}}"},"settings_hash":"0123456789abcdef","timings":{"total_ms":0.412}}""";

    private static readonly DateTimeOffset End = new(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(1), TimeSpan.Zero);

    /// <summary>Each day has its partition, as it would have had when it came.</summary>
    public static async Task MakeRoomAsync(IDatabase database, TimeSpan within)
    {
        for (var day = End - within; day < End; day = day.AddDays(1))
        {
            await database.MakeRoomAsync(day.UtcDateTime, CancellationToken.None);
        }
    }

    /// <param name="count">How many.</param>
    /// <param name="within">How long they took to come, until the end of today.</param>
    public static IEnumerable<Interaction> Create(int count, TimeSpan within)
    {
        var start = End - within;
        for (var number = 0; number < count; number++)
        {
            var at = start.AddTicks(within.Ticks / count * number / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond);
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
