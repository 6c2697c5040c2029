using System.Globalization;
using BenchmarkDotNet.Attributes;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Micro;

/// <summary>How the cost of an answer from memory grows with the number of answers there.</summary>
[MemoryDiagnoser]
public class CacheGrowth
{
    private const int Batch = 1000;

    private readonly Random _random = new(1);
    private LoadedModules? _modules;
    private IAnswerCache? _cache;
    private CacheKey[] _keys = [];

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Keys { get; set; }

    [GlobalSetup]
    public async Task FillAsync()
    {
        _modules = new(new() { ["Caching:Entries"] = Keys.ToString(CultureInfo.InvariantCulture), ["Caching:Life"] = "01:00:00", ["Caching:HotLife"] = "01:00:00", ["Caching:ColdLife"] = "01:00:00" });
        _cache = _modules.Get<IAnswerCache>();
        _keys = [.. Enumerable.Range(0, Keys).Select(number => CacheKey.For(CacheKind.Process, "Lua", number.ToString(CultureInfo.InvariantCulture)))];
        foreach (var key in _keys)
        {
            await _cache.PrepareAsync(key, _ => Task.FromResult(key.Text), CancellationToken.None);
        }
    }

    [GlobalCleanup]
    public void Unload() => _modules!.Dispose();

    /// <summary>Any of them, one after the other on pool threads, as a server runs them; per answer.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public async Task FromMemory()
    {
        for (var answer = 0; answer < Batch; answer++)
        {
            await _cache!.GetOrComputeAsync(_keys[_random.Next(Keys)], _ => throw new InvalidOperationException("It is not in memory."), (string _) => true, CancellationToken.None);
        }
    }
}
