using IonMentoring.Monitoring.Series;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IonMentoring.Monitoring.Tests.Series;

/// <summary>One start of an api, as far as it measures, keeps and follows.</summary>
internal sealed class MeasuringProcess : IAsyncDisposable
{
    private readonly FakeSeriesStorage _storage;

    public MeasuringProcess(FakeSeriesStorage storage, TimeProvider time, string name, ILogger<SeriesFollower>? logger = null)
    {
        _storage = storage;
        Source = new(name);
        Store = new(time);
        Reader = new(Store);
        Keeper = new(Store, Source, time, storage);
        Follower = new(Store, Source, Keeper, time, logger ?? NullLogger<SeriesFollower>.Instance, storage);
    }

    public SeriesSource Source { get; }

    public SeriesStore Store { get; }

    public SeriesReader Reader { get; }

    public SeriesKeeper Keeper { get; }

    public SeriesFollower Follower { get; }

    public void Answer(params double[] milliseconds)
    {
        foreach (var value in milliseconds)
        {
            Store.Record(new("response_time"), value, withSpread: true);
        }
    }

    public Task FollowAsync() => Follower.FollowAsync(_storage, CancellationToken.None);

    public SeriesReading Read(string name, int minutes = MinuteSeries.MinutesKept) => Reader.Read(SeriesCatalog.Find(name, Store)!, minutes);

    public async ValueTask DisposeAsync()
    {
        await Follower.StopAsync(CancellationToken.None);
        await Keeper.StopAsync(CancellationToken.None);
        Follower.Dispose();
        Keeper.Dispose();
    }
}
