// A stand-in for an api: it answers what the edge needs to see, and fails as it is told to.
using ApiStub;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddSingleton(Behaviour.From(builder.Configuration));
builder.Services.AddSingleton(TimeProvider.System);
var api = builder.Build();
api.UseWebSockets();
StubEndpoints.Map(api);
await api.StartAsync();
Console.WriteLine($"listens on {api.Urls.First()}");
await api.WaitForShutdownAsync();
