using CsCheck;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Series;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Monitoring.Tests.Series;

/// <summary>What several processes measured, as each of them tells it.</summary>
public sealed class SeriesOfManyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Noon);
    private readonly FakeSeriesStorage _storage = new();
    private readonly MeasuringProcess _one;
    private readonly MeasuringProcess _two;

    public SeriesOfManyTests() => (_one, _two) = (new(_storage, _time, "one"), new(_storage, _time, "two"));

    [Fact]
    public Task Read_ofRandomProcessesAndRestarts_percentilesOfAllValuesAtMostOnePercentOff() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 40], Gen.Double[0.1, 50_000].Array[0, 12], Gen.Int[0, 9]).Array[1, 40].SampleAsync(CheckAsync, iter: 60);

    [Fact]
    public async Task Follow_aPresentMinuteThatGrows_isReplacedAndNotDoubled()
    {
        for (var turn = 1; turn <= 5; turn++)
        {
            _two.Answer(10, 20);
            _two.Keeper.KeepChanged();
            await _one.FollowAsync();
            await _one.FollowAsync();
            _one.Read("requests_total").Points[^1].Value.ShouldBe(2 * turn);
        }

        _one.Answer(30);
        var point = _one.Read("response_time").Points.ShouldHaveSingleItem();
        (point.Spread!.Count, point.Spread.Max, point.Spread.Min).ShouldBe((11, 30, 10));
    }

    [Fact]
    public async Task Follow_anEarlierRunOfTheSameProcess_isCountedOnce()
    {
        _one.Answer(1, 2, 3);
        _one.Keeper.KeepChanged();
        _time.Advance(TimeSpan.FromSeconds(20));
        await using var again = new MeasuringProcess(_storage, _time, "one again");
        again.Answer(4);
        again.Keeper.KeepChanged();
        for (var turn = 0; turn < 3; turn++)
        {
            await again.FollowAsync();
            again.Keeper.KeepChanged();
        }

        again.Read("response_time").Statistics!.Count.ShouldBe(4);
        again.Read("requests_total").Points.Select(point => point.Value).ShouldBe([4]);
    }

    [Fact]
    public async Task Follow_threeDays_allOfItOnceAndNothingOlder()
    {
        for (var minute = 0; minute < MinuteSeries.MinutesKept + 100; minute++)
        {
            _two.Answer(minute);
            if (minute % 5 == 0)
            {
                _one.Answer(minute);
            }

            _one.Keeper.KeepChanged();
            _two.Keeper.KeepChanged();
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        // As it was before, and one that has only just begun.
        await using var fresh = new MeasuringProcess(_storage, _time, "fresh");
        await _one.FollowAsync();
        await _one.FollowAsync();
        await fresh.FollowAsync();
        foreach (var process in (MeasuringProcess[])[_one, fresh])
        {
            var all = process.Read("response_time");
            all.Points.Count.ShouldBe(MinuteSeries.MinutesKept - 1, "The present minute has nothing yet.");
            all.Points[0].At.ShouldBe(Noon.UtcDateTime.AddMinutes(101));
            all.Statistics!.Count.ShouldBe(MinuteSeries.MinutesKept - 1 + ((MinuteSeries.MinutesKept - 1) / 5));
            process.Read("requests_total").Points.Select(point => point.Value).ShouldAllBe(value => value <= 2);
        }
    }

    [Fact]
    public async Task Settle_minutesOfOthersInASeriesThatIsIdleHere_areNotGivenAsOurs()
    {
        _one.Answer(1);
        _one.Keeper.KeepChanged();
        for (var minute = 0; minute < 180; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            _two.Answer(2, 3);
            _two.Keeper.KeepChanged();
            await _one.FollowAsync();
        }

        _one.Answer(4);
        _one.Keeper.KeepChanged();
        _storage.Kept.Where(minute => minute.Source == "one").Select(minute => minute.Count).ShouldBe([1, 1]);
        _one.Read("response_time").Statistics!.Count.ShouldBe(362);
    }

    [Fact]
    public async Task Follow_minutesThatComeLate_areTaken()
    {
        _two.Answer(1, 2);
        for (var minute = 0; minute < 40; minute++)
        {
            await _one.FollowAsync();
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        // From a disk on which they had to wait; soon all that may come late is looked at again.
        _two.Keeper.KeepChanged();
        for (var turn = 0; turn < 20; turn++)
        {
            await _one.FollowAsync();
        }

        _one.Read("response_time").Statistics!.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Gauges_ofProcesses_onAverageAndPartsOfAWholeTogether()
    {
        // Asked for unequally often.
        Look(_one, cpu: 10, users: 3);
        Look(_one, cpu: 30, users: 5);
        Look(_two, cpu: 50, users: 10);
        _two.Keeper.KeepChanged();
        await _one.FollowAsync();
        _one.Read("cpu_utilization").Points.ShouldHaveSingleItem().Value.ShouldBe(30);
        _one.Read("instance_count").Points.ShouldHaveSingleItem().Value.ShouldBe(2);
        _one.Read("users_active").Points.ShouldHaveSingleItem().Value.ShouldBe(14);
        _one.Read("users_active").Statistics!.Avg.ShouldBe(14);

        // Long after, when they are put together for good, it is the same.
        for (var minute = 0; minute < 200; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            await _one.FollowAsync();
        }

        _one.Read("instance_count").Points[0].Value.ShouldBe(2);
        _one.Read("users_active").Points[0].Value.ShouldBe(14);
        _one.Read("users_active").Statistics!.Avg.ShouldBe(14);
    }

    [Fact]
    public async Task Gauges_ofAWhole_whoHasNotToldOfThisMinuteYetIsStillThere()
    {
        Look(_one, 1, 1);
        Look(_two, 1, 1);
        _two.Keeper.KeepChanged();
        _time.Advance(TimeSpan.FromMinutes(1));
        Look(_one, 1, 1);
        await _one.FollowAsync();
        _one.Read("instance_count").Points.Select(point => point.Value).ShouldBe([2, 2]);

        // Who tells nothing for longer is gone.
        _time.Advance(TimeSpan.FromMinutes(1));
        Look(_one, 1, 1);
        await _one.FollowAsync();
        _one.Read("instance_count").Points.Select(point => point.Value).ShouldBe([2, 1, 1]);
    }

    [Fact]
    public async Task Follow_simulatedOnes_areNeverMixedWithMeasuredOnes()
    {
        await using var simulated = new MeasuringProcess(_storage, _time, "simulated-week15");
        await using var alsoSimulated = new MeasuringProcess(_storage, _time, "simulated-another");
        _two.Answer(1);
        simulated.Answer(2, 2);
        alsoSimulated.Answer(3, 3, 3);
        foreach (var process in (MeasuringProcess[])[_two, simulated, alsoSimulated])
        {
            process.Keeper.KeepChanged();
        }

        await _one.FollowAsync();
        await simulated.FollowAsync();
        _one.Read("response_time").Statistics!.Count.ShouldBe(1);
        simulated.Read("response_time").Statistics!.Count.ShouldBe(5);
        simulated.Read("response_time").Statistics!.Min.ShouldBe(2);
    }

    [Fact]
    public async Task Follow_tagsOfOthers_areToldApartToo()
    {
        _two.Store.Record(new("response_time", "region", "asia;=\"\n"), 5, withSpread: true);
        _two.Store.Record(new("persona_count", "persona", "Mira"), 1, withSpread: false);
        _two.Keeper.KeepChanged();
        await _one.FollowAsync();
        _one.Reader.ReadBy(SeriesCatalog.Find("response_time", _one.Store)!, "region", 60).ShouldHaveSingleItem().Key.ShouldBe("asia;=\"\n");
        _one.Read("persona_mira_count").Statistics!.Max.ShouldBe(1);
    }

    [Fact]
    public async Task Follow_rowsThatNoProcessOfOursWrote_areLeftAloneOrBounded()
    {
        var now = Noon.UtcDateTime;
        _storage.Keep(
            [
                new("response_time", now, "odd", 3, 6, 1, 3, [0xFF, 0xFF, 0xFF]),
                new("response_time", now.AddDays(400), "ahead", 1, 1, 1, 1, null),
                new("response_time", now.AddDays(-4), "old", 1, 1, 1, 1, null),
                new("response_time", now, "nothing", 0, 0, 0, 0, null),
                new("unheard_of", now, "newer", 1, 1, 1, 1, null),
                new("", now, "", 1, 1, 1, 1, null),
                .. Enumerable.Range(0, 1000).Select(number => new SeriesMinute($"error_count;region={number}", now, "many", 1, 1, 1, 1, null)),
            ]);
        await _one.FollowAsync();
        _one.Read("response_time").Statistics!.Count.ShouldBe(3);
        _one.Store.ValuesOf("error_count", "region").Count.ShouldBeLessThan(400);
    }

    [Fact]
    public void Read_fromAMinuteToAnother_thoseAlone()
    {
        for (var minute = 0; minute < 5; minute++)
        {
            _one.Answer(minute);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        var first = Noon.ToUnixTimeSeconds() / 60;
        var times = SeriesCatalog.Find("response_time", _one.Store)!;
        _one.Reader.Read(times, first + 1, first + 3).Points.Select(point => point.Value).ShouldBe([1, 2, 3]);
        _one.Reader.Read(times, first + 3, first + 1).Statistics.ShouldBeNull();
        var count = SeriesCatalog.Find("requests_total", _one.Store)!;
        _one.Reader.Read(count, first - 10, first + 1).Points.Select(point => point.Value).ShouldBe([1, 1]);
        _one.Reader.Read(count, first + 4, first + 1000).Points.Select(point => point.Value).ShouldBe([1, 0]);
        _one.Reader.Read(count, 0, long.MaxValue).Points.Count.ShouldBe(6);
    }

    [Fact]
    public void Key_anyValue_comesBackFromItsName() => Gen.String.Sample(value =>
    {
        var key = new SeriesKey("response_time", "region", value);
        SeriesKey.FromName(key.Name).ShouldBe(key);
        SeriesKey.FromName(new SeriesKey("requests").Name).ShouldBe(new SeriesKey("requests"));
    });

    private static void Look(MeasuringProcess process, double cpu, double users)
    {
        process.Store.Record(new("cpu_utilization"), cpu, withSpread: false);
        process.Store.Record(new("users_active"), users, withSpread: false);
        process.Store.Record(new("instance_count"), 1, withSpread: false);
    }

    // Each step: which process, minutes that pass after it, what it answered, and what happens to it then.
    private static async Task CheckAsync((int Process, int Minutes, double[] Values, int Then)[] steps)
    {
        const int Restarts = 0;
        const int TellsNothing = 1;
        var (time, storage, started) = (new FakeTimeProvider(Noon), new FakeSeriesStorage(), 0);
        var processes = Enumerable.Range(0, 4).Select(_ => Start()).ToArray();
        foreach (var (number, minutes, values, then) in steps)
        {
            processes[number].Answer(values);
            if (then != TellsNothing)
            {
                processes[number].Keeper.KeepChanged();
            }

            if (then == Restarts)
            {
                processes[number].Keeper.KeepChanged();
                processes[number] = Start();
            }

            for (var minute = 0; minute < minutes; minute++)
            {
                time.Advance(TimeSpan.FromMinutes(1));
                foreach (var process in processes)
                {
                    process.Keeper.KeepChanged();
                    await process.FollowAsync();
                }
            }
        }

        foreach (var process in processes)
        {
            process.Keeper.KeepChanged();
        }

        double[] sorted = [.. steps.SelectMany(step => step.Values).Order()];
        foreach (var process in processes.Append(Start()))
        {
            await process.FollowAsync();
            var read = process.Read("response_time");
            (read.Statistics?.Count ?? 0).ShouldBe(sorted.Length);
            process.Read("requests_total").Points.Sum(point => point.Value).ShouldBe(sorted.Length);
            if (read.Statistics is { } all)
            {
                all.P50.ShouldBe(Exact(50), tolerance: 0.01 * Exact(50));
                all.P95.ShouldBe(Exact(95), tolerance: 0.01 * Exact(95));
                all.P99.ShouldBe(Exact(99), tolerance: 0.01 * Exact(99));
                all.Avg.ShouldBe(sorted.Average(), tolerance: 1e-4 + (1e-9 * sorted.Sum()));
            }
        }

        MeasuringProcess Start() => new(storage, time, $"start {started++}");

        double Exact(int percent) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * percent / 100.0) - 1)];
    }
}
