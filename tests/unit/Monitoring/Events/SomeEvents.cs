using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Monitoring.Events;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Monitoring.Tests.Events;

internal static class SomeEvents
{
    public const string User = "Wilhelmina Tell";
    public const string Session = "Wilhelmina's evening";

    public static ResonanceKey Key { get; } = new(Tone.Frustrated, Pace.Burst, Intent.SeekAdvice);

    public static PersonaProcessEvent Answered { get; } = new()
    {
        RequestId = "r1",
        Persona = "Lua",
        Key = Key,
        Confidence = 0.823m,
        Elapsed = TimeSpan.FromMilliseconds(12.3456),
        CacheHit = true,
        UserId = User,
        SessionId = Session,
        Region = "us-central1",
        Colour = "green",
    };

    public static PersonaProcessEvent Failed { get; } = Answered with { CacheHit = false, Error = "MODEL_UNAVAILABLE" };

    public static RoutingDecisionEvent Decided { get; } = new("r1", DecisionOf(Key), User);

    public static ApiRequestEvent Request { get; } = new("POST", "/api/v2/process", 200, TimeSpan.FromMilliseconds(5), User, "r1", Error: null, "us-central1", "blue");

    private static RoutingDecision DecisionOf(ResonanceKey key) => new()
    {
        Key = key,
        Primary = Profile("Lua"),
        Secondary = Profile("Riri"),
        Confidence = 0.823m,
        Scores = [new("Lua", 1, 0.5m, 0.3m, 0.2m), new("Riri", 0.59m, 0.3m, 0.15m, 0.14m)],
        Reasoning = "Lua fits best.",
        Changes = [],
    };

    private static PersonaProfile Profile(string name) => new(
        new()
        {
            Name = name,
            Order = 1,
            Summary = "A persona of the tests.",
            Traits = ["patient"],
            Strengths = ["testing"],
            PreferredTones = [Tone.Calm],
            PromptStyle = "plain",
            Affinity = new() { Tones = new Dictionary<Tone, decimal>(), Paces = new Dictionary<Pace, decimal>(), Intents = new Dictionary<Intent, decimal>() },
        },
        "1.0.0",
        "0123456789ab");
}
