using BenchmarkDotNet.Attributes;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Micro;

/// <summary>What it costs a request to be recorded.</summary>
[MemoryDiagnoser]
public class RecordingCosts
{
    private const string Message =
        "I keep missing deadlines at work and I feel awful about it. My manager is patient, but I only have two weeks left "
        + "to finish the report. What should I do first, and how do I plan the rest? Thank you so much.";

    private static readonly Asked There = new("0123456789abcdef0123456789abcdef", "/api/v2/process", "us-central1", CancellationToken.None);

    private readonly SuggestionRequest _given = new() { Message = Message, Key = new ResonanceKey(Tone.Frustrated, Pace.Burst, Intent.SeekAdvice), UserId = "user" };
    private LoadedModules? _modules;
    private InteractionRecorder? _recorder;
    private SuggestionOutcome? _givenOutcome;
    private SuggestionRequest? _detected;
    private SuggestionOutcome? _detectedOutcome;

    [GlobalSetup]
    public async Task LoadAsync()
    {
        _modules = new LoadedModules();
        _recorder = _modules.Get<InteractionRecorder>();
        var pipeline = _modules.Get<SuggestionPipeline>();
        _givenOutcome = await pipeline.SuggestAsync(_given, CancellationToken.None);
        _detected = pipeline.Detected(_given with { Key = null });
        _detectedOutcome = await pipeline.SuggestAsync(_detected, CancellationToken.None);
    }

    [GlobalCleanup]
    public void Unload() => _modules!.Dispose();

    [Benchmark]
    public void KeyGiven() => _recorder!.Answered(_given, There, _givenOutcome!);

    [Benchmark]
    public void KeyDetected() => _recorder!.Answered(_detected!, There, _detectedOutcome!);

    [Benchmark]
    public string HashOfTheMessage() => MessageHash.Of(Message);

    [Benchmark]
    public Guid Identity() => Guid.CreateVersion7();
}
