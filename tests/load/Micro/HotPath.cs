using BenchmarkDotNet.Attributes;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Composer;
using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Micro;

/// <summary>What a request costs in the process: routing, detection, the pipeline, the embedded answer.</summary>
[MemoryDiagnoser]
public class HotPath
{
    private const int Batch = 1000;

    private const string Message =
        "I keep missing deadlines at work and I feel awful about it. My manager is patient, but I only have two weeks left "
        + "to finish the report. What should I do first, and how do I plan the rest? Thank you so much.";

    private readonly ResonanceKey _key = new(Tone.Frustrated, Pace.Burst, Intent.SeekAdvice);
    private LoadedModules? _modules;
    private IPersonaRouter? _router;
    private IResonanceDetector? _detector;
    private SuggestionPipeline? _pipeline;
    private SuggestionRequest? _request;
    private Composition? _composition;

    [GlobalSetup]
    public void Load()
    {
        _modules = new LoadedModules();
        _router = _modules.Get<IPersonaRouter>();
        _detector = _modules.Get<IResonanceDetector>();
        _pipeline = _modules.Get<SuggestionPipeline>();
        _request = new SuggestionRequest { Message = Message, Key = _key, UseCache = false };
        using var lease = _modules.Get<ModuleContracts.Personas.IPersonaCatalog>().Lease("Lua")!;
        _composition = new Composition(lease.Playbook, new PromptRequest { Message = Message, Key = _key, Language = "en" });
    }

    [GlobalCleanup]
    public void Unload() => _modules!.Dispose();

    [Benchmark]
    public object? Route() => _router!.Route(_key);

    [Benchmark]
    public object DetectTwoHundredCharacters() => _detector!.Detect(Message[..200]);

    /// <summary>One after the other on pool threads, as a server runs them; per request.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public async Task PipelineWithoutModelAndCache()
    {
        for (var request = 0; request < Batch; request++)
        {
            await _pipeline!.SuggestAsync(_request!, CancellationToken.None);
        }
    }

    [Benchmark]
    public string EmbeddedAnswer() => SuggestionWriter.Write(_composition!);
}
