using System.Diagnostics.Metrics;
using System.Globalization;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Interactions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Storage.Tests;

/// <summary>Interactions to write, where a test does not mind which.</summary>
internal static class Some
{
    public static DateTime Now { get; } = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc);

    public static FakeTimeProvider Clock(DateTime now) => new(new DateTimeOffset(now));

    public static InteractionStore Store(IDatabase database, TimeProvider time) =>
        new(database, new QueryMeter(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>(), time), time);

    /// <summary>One that happened so many seconds after <see cref="Now"/>.</summary>
    public static Interaction Interaction(double seconds = 0, string? user = null, string? persona = null) => Interaction(Now.AddSeconds(seconds), user, persona);

    public static Interaction Interaction(DateTime at, string? user = null, string? persona = null) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(at)),
        At = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)),
        RequestId = Guid.NewGuid().ToString("N"),
        Endpoint = "/api/v2/process",
        UserId = user,
        MessageHash = new string('a', 64),
        MessageLength = 11,
        Persona = persona,
        DurationMs = 1.5,
        Outcome = "answered",
    };

    public static IReadOnlyList<Interaction> Interactions(int count, string? user = null) =>
        [.. Enumerable.Range(0, count).Select(number => Interaction(number / 1000.0, user) with { RequestId = number.ToString(CultureInfo.InvariantCulture) })];

    /// <summary>One in which nothing is missing.</summary>
    public static Interaction Full() => Interaction(0.123456) with
    {
        RequestId = "request-1-0",
        Region = "seoul",
        UserId = "user 한국어",
        SessionId = "session 😀",
        MessageHash = string.Concat(Enumerable.Range(0, 32).Select(number => (number * 8).ToString("x2", CultureInfo.InvariantCulture))),
        MessageLength = 4000,
        Message = string.Concat(Enumerable.Repeat("안녕 😀 \"'\\\n\t", 400))[..4000],
        Key = "calm-slow-learning",
        KeyDetected = true,
        Persona = "Lua",
        PersonaVersion = "1.2.3",
        Confidence = 0.123456789012345,
        Cached = true,
        CacheKey = "process:lua:0123",
        Model = "composer",
        DurationMs = 12.3456789,
        Outcome = "MODEL_UNAVAILABLE",
        Decision = """{ "b": 1,  "a": ["한국어 \u0000 😀", null], "a": 1e400 }""",
    };
}
