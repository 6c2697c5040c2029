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
        new(Queries(database), time);

    public static DatabaseQueries Queries(IDatabase database) =>
        new(database, new QueryMeter(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>(), TimeProvider.System));

    /// <summary>A minute of a series, so many minutes after <see cref="Now"/>, in which each value from 1 on came once.</summary>
    public static SeriesMinute Minute(int minute, string source, int count) => new(
        "response_time", Now.AddMinutes(minute), source, count, count * (count + 1) / 2.0, 1, count,
        Spread.Of(Enumerable.Range(1, count).Select(value => new SpreadValue(value * 1000L, 1))).Bytes);

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

    public static StoredEvent Event(DateTime at, string type = "APIRequest") => new(Guid.CreateVersion7(new DateTimeOffset(at)), at, type, Rule: null, "{}");

    public static StoredAlert Alert(DateTime pendingAt, string rule = "High Error Rate - Critical") => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(pendingAt)),
        Rule = rule,
        Severity = "critical",
        State = "pending",
        Value = 1.5,
        Threshold = 1,
        Violations = 1,
        PendingAt = pendingAt,
    };

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
