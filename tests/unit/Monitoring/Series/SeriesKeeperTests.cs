using IonMentoring.Monitoring.Series;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Monitoring.Tests.Series;

/// <summary>When a process gives away what it measured, and looks for what others did.</summary>
public sealed class SeriesKeeperTests : IAsyncDisposable
{
    private static readonly TimeSpan Ten = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly FakeSeriesStorage _storage = new();
    private readonly HeardLog _log = new();
    private readonly MeasuringProcess _process;
    private readonly MeasuringProcess _other;

    public SeriesKeeperTests() => (_process, _other) = (new(_storage, _time, "one", _log), new(_storage, _time, "two"));

    [Fact]
    public async Task Keep_everyTenSeconds_whatChangedAndThePresentMinuteAsFarAsItHasCome()
    {
        await _process.Keeper.StartAsync(CancellationToken.None);
        await UntilAsync(() => _storage.Givings > 0);
        _process.Answer(1);
        await GivenAsync(1);
        _process.Answer(2, 3);
        await GivenAsync(3);
        var kept = _storage.Kept.ShouldHaveSingleItem();
        (kept.Series, kept.Start, kept.Source, kept.Count, kept.Sum, kept.Min, kept.Max).ShouldBe(("response_time", _time.Start.UtcDateTime, "one", 3, 6, 1, 3));
        _time.Advance(TimeSpan.FromMinutes(1));
        _process.Answer(4);
        await GivenAsync(3, 1);
        _process.Store.Changed("one").ShouldBeEmpty();
    }

    [Fact]
    public async Task Stop_clean_everythingIsGiven()
    {
        await _process.Keeper.StartAsync(CancellationToken.None);
        _process.Answer(1);
        _time.Advance(TimeSpan.FromMinutes(1));
        _process.Answer(2, 3);
        await _process.Keeper.StopAsync(CancellationToken.None);
        _storage.Kept.Select(minute => minute.Count).ShouldBe([1, 2]);
    }

    [Fact]
    public void Keep_valuesWithoutASum_areNotGiven()
    {
        _process.Answer(double.NaN);
        _process.Answer(double.PositiveInfinity);
        _process.Keeper.KeepChanged();
        _storage.Kept.ShouldBeEmpty();
        _time.Advance(TimeSpan.FromMinutes(1));
        _process.Answer(1);
        _process.Keeper.KeepChanged();
        _storage.Kept.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Start_withWhatOthersMeasured_readAtOnceAndThenEveryFifteenSeconds()
    {
        _other.Answer(1);
        _other.Keeper.KeepChanged();
        _time.Advance(TimeSpan.FromHours(30));
        await _process.Follower.StartAsync(CancellationToken.None);
        await UntilAsync(() => _process.Read("response_time").Statistics?.Count == 1);
        _other.Answer(2);
        _other.Keeper.KeepChanged();
        await FollowedAsync(() => _process.Read("response_time").Statistics?.Count == 2);
    }

    [Fact]
    public async Task Follow_databaseAway_goesOnInMemoryIsSaidOnceAndReadAgain()
    {
        _storage.Fails = new InvalidOperationException("nobody there");
        _process.Answer(1);
        await _process.Follower.StartAsync(CancellationToken.None);
        for (var turn = 1; turn <= 4; turn++)
        {
            await FollowedAsync(() => _storage.Readings > turn);
        }

        _process.Read("response_time").Statistics!.Count.ShouldBe(1);
        _log.Heard.ShouldHaveSingleItem().ShouldBe((8010, LogLevel.Warning));

        // What others measured meanwhile, however long ago.
        _other.Answer(2);
        _other.Keeper.KeepChanged();
        _time.Advance(TimeSpan.FromHours(3));
        _storage.Fails = null;
        await FollowedAsync(() => _process.Read("response_time").Statistics!.Count == 2);
        await UntilAsync(() => _log.Heard.Count == 2);
        _log.Heard[1].ShouldBe((8011, LogLevel.Information));
        _storage.Fails = new InvalidOperationException("gone again");
        await FollowedAsync(() => _log.Heard.Count == 3);
    }

    [Fact]
    public async Task Start_withoutStorage_nothingIsKeptAndNothingFails()
    {
        using var keeper = new SeriesKeeper(_process.Store, _process.Source, _time);
        using var follower = new SeriesFollower(_process.Store, _process.Source, keeper, _time, _log);
        await keeper.StartAsync(CancellationToken.None);
        await follower.StartAsync(CancellationToken.None);
        await keeper.ExecuteTask!;
        await follower.ExecuteTask!;
        _process.Answer(1);
        await follower.StopAsync(CancellationToken.None);
        await keeper.StopAsync(CancellationToken.None);
        _process.Read("response_time").Statistics!.Count.ShouldBe(1);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _other.DisposeAsync();
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
        }
    }

    // Ten seconds pass, and no more.
    private Task GivenAsync(params long[] counts)
    {
        _time.Advance(Ten);
        return UntilAsync(() => _storage.Kept.Select(minute => minute.Count).SequenceEqual(counts));
    }

    // The follower may still be busy with the turn before when the time passes.
    private Task FollowedAsync(Func<bool> holds) => UntilAsync(() =>
    {
        _time.Advance(TimeSpan.FromSeconds(15));
        return holds();
    });

    private sealed class HeardLog : ILogger<SeriesFollower>
    {
        private readonly List<(int Event, LogLevel Level)> _heard = [];

        public IReadOnlyList<(int Event, LogLevel Level)> Heard
        {
            get
            {
                lock (_heard)
                {
                    return [.. _heard];
                }
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_heard)
            {
                _heard.Add((eventId.Id, logLevel));
            }
        }
    }
}
