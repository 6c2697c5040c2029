using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Monitoring.Events;
using IonMentoring.PersonaSdk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IonMentoring.Micro;

/// <summary>What the three events of a request cost it: usually, and where they are kept.</summary>
[MemoryDiagnoser]
public class EventCosts
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly DefaultHttpContext _http = new() { TraceIdentifier = "0123456789abcdef0123456789abcdef" };
    private LoadedModules? _modules;
    private PersonaProcessEvent _answered;
    private RoutingDecisionEvent _decided;
    private EventQueue? _queue;
    private EventLog? _usual;
    private RequestEvents? _usualRequests;
    private EventLog? _keeping;
    private RequestEvents? _keepingRequests;

    [GlobalSetup]
    public void Load()
    {
        _modules = new LoadedModules();
        var key = new ResonanceKey(Tone.Frustrated, Pace.Burst, Intent.SeekAdvice);
        var decision = _modules.Get<IPersonaRouter>().Route(key)!;
        _answered = new()
        {
            RequestId = _http.TraceIdentifier,
            Persona = decision.Primary.Name,
            Key = key,
            Confidence = decision.Confidence,
            Elapsed = TimeSpan.FromMilliseconds(3),
            UserId = "user",
            Region = "us-central1",
            Colour = "blue",
        };
        _decided = new(_http.TraceIdentifier, decision, "user");
        _http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/v2/process"), 0, EndpointMetadataCollection.Empty, null));
        _http.Request.Method = "POST";
        (_usual, _usualRequests, _) = Parts(sampleRate: 0.01);
        (_keeping, _keepingRequests, _queue) = Parts(sampleRate: 1);
    }

    [GlobalCleanup]
    public async Task EndAsync()
    {
        _modules!.Dispose();
        await _services.DisposeAsync();
    }

    [Benchmark]
    public void OneInAHundredKept() => Record(_usual!, _usualRequests!);

    [Benchmark]
    public void EachKept()
    {
        Record(_keeping!, _keepingRequests!);
        while (_queue!.TryTake(out _))
        {
            // As the writer does.
        }
    }

    private void Record(EventLog log, RequestEvents requests)
    {
        log.Record(_answered);
        log.Record(_decided);
        requests.Record(_http, failed: false, TimeSpan.FromMilliseconds(3), "us-central1");
    }

    private (EventLog Log, RequestEvents Requests, EventQueue Queue) Parts(double sampleRate)
    {
        var options = Options.Create(new EventsOptions { SampleRate = sampleRate, MostPerMinute = int.MaxValue });
        var rules = new EventRules(options);
        var queue = new EventQueue(options, new EventMeter(_services.GetRequiredService<IMeterFactory>()), TimeProvider.System);
        var log = new EventLog(rules, queue, options, TimeProvider.System);
        return (log, new RequestEvents(log, rules), queue);
    }
}
