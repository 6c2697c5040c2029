// A yardstick for the api: a minimal host that reads a message, asks FusionCache for the answer and writes it, 500 bytes of JSON. Argument: where to listen.
using System.Text.Json;
using BareHost;
using ZiggyCreatures.Caching.Fusion;

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.Services.AddFusionCache();
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
    json.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default);
});
var host = builder.Build();
var content = new string('a', 300);
host.MapGet("/readyz", () => "ready");
host.MapPost("/api/v2/process", async (Question question, IFusionCache cache) => await cache.GetOrSetAsync<Answer>(
    $"{question.ResonanceKey}:{question.UserInput}",
    (_, _) => Task.FromResult(new Answer(Success: true, content, "Lua", question.ResonanceKey, 0.563, "calm gives 0.300, burst 0.300, seek_advice 0.200"))));
await host.RunAsync(args[0]);
