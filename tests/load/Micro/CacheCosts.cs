using BenchmarkDotNet.Attributes;
using IonMentoring.Caching.Keeping;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Micro;

/// <summary>
/// What the cache adds to a request: from memory, and from a Redis at <c>ION_MICRO_REDIS</c> (default 127.0.0.1:6379, which must
/// run); and whether it is worth keeping what was detected.
/// </summary>
[MemoryDiagnoser]
public class CacheCosts
{
    private const int Batch = 200;

    private const string Message =
        "I keep missing deadlines at work and I feel awful about it. My manager is patient, but I only have two weeks left "
        + "to finish the report. What should I do first, and how do I plan the rest? Thank you so much.";

    private readonly SuggestionRequest _request = new() { Message = Message, Key = new ResonanceKey(Tone.Frustrated, Pace.Burst, Intent.SeekAdvice) };
    private LoadedModules? _memory;
    private LoadedModules? _redis;
    private SuggestionPipeline? _fromMemory;
    private SuggestionPipeline? _fromRedis;
    private Tiers? _tiers;
    private string? _key;

    [GlobalSetup]
    public async Task LoadAsync()
    {
        _memory = new LoadedModules(new() { ["Caching:Life"] = "01:00:00", ["Caching:HotLife"] = "01:00:00", ["Caching:ColdLife"] = "01:00:00" });
        _redis = new LoadedModules(new() { ["Caching:Redis"] = Environment.GetEnvironmentVariable("ION_MICRO_REDIS") ?? "127.0.0.1:6379", ["Caching:ProcessLife"] = "01:00:00" });
        (_fromMemory, _fromRedis, _tiers) = (_memory.Get<SuggestionPipeline>(), _redis.Get<SuggestionPipeline>(), _redis.Get<Tiers>());
        await _fromMemory.SuggestAsync(_request, CancellationToken.None);
        var first = await _fromRedis.SuggestAsync(_request, CancellationToken.None);
        _key = first.CacheKey!;
        while (!await FoundInRedisAsync())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }

    [GlobalCleanup]
    public void Unload()
    {
        _memory!.Dispose();
        _redis!.Dispose();
    }

    [Benchmark]
    public object KeyOfARequest() => CacheKey.For(CacheKind.Process, "Lua", Message, "frustrated-burst-seek_advice", null, null, "full", null, null, "0123456789ab", "model");

    /// <summary>One after the other on pool threads, as a server runs them; per request.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public async Task PipelineFromMemory()
    {
        for (var request = 0; request < Batch; request++)
        {
            await _fromMemory!.SuggestAsync(_request, CancellationToken.None);
        }
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public async Task PipelineFromRedis()
    {
        for (var request = 0; request < Batch; request++)
        {
            _tiers!.Cache.Remove(_key!, _tiers.Lives.MemoryOnly);
            await _fromRedis!.SuggestAsync(_request, CancellationToken.None);
        }
    }

    [Benchmark]
    public object Detect() => _memory!.Get<IResonanceDetector>().Detect(Message);

    [Benchmark]
    public object DetectKept() => _memory!.Get<KeptDetections>().Detect(Message, userId: null);

    private async Task<bool> FoundInRedisAsync()
    {
        _tiers!.Cache.Remove(_key!, _tiers.Lives.MemoryOnly);
        return (await _fromRedis!.SuggestAsync(_request, CancellationToken.None)).CacheHit;
    }
}
