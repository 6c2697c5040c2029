using System.Net;
using IonMentoring.OperatorConsole.Access;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.OperatorConsole.Tests.Access;

public sealed class WrongKeysTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly WrongKeys _wrong;

    public WrongKeysTests() => _wrong = new(_time);

    [Fact]
    public void Attempts_aMinute_atMostFiveForEachAddress()
    {
        Tries("192.0.2.1", 7).ShouldBe([true, true, true, true, true, false, false]);
        Tries("192.0.2.2", 1).ShouldBe([true]);

        _time.Advance(TimeSpan.FromMinutes(1));
        Tries("192.0.2.1", 1).ShouldBe([true]);
    }

    [Fact]
    public void Attempts_takenBack_doNotCount()
    {
        for (var i = 0; i < 20; i++)
        {
            _wrong.TryBegin(IPAddress.Loopback).ShouldBeTrue();
            _wrong.TakeBack(IPAddress.Loopback);
        }
    }

    [Fact]
    public void Attempts_fromOneIPv6Network_countTogether()
    {
        Tries("2001:db8:1:2::1", 3);
        Tries("2001:db8:1:2:ffff::9", 3).ShouldBe([true, true, false]);
        Tries("2001:db8:1:3::1", 1).ShouldBe([true]);
        Tries("192.0.2.1", 5);
        Tries("::ffff:192.0.2.1", 1).ShouldBe([false]);
    }

    [Fact]
    public async Task Attempts_allAtOnce_areNoMore()
    {
        using var together = new Barrier(8);
        var passed = 0;
        var threads = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                for (var i = 0; i < 20; i++)
                {
                    if (_wrong.TryBegin(IPAddress.Loopback))
                    {
                        Interlocked.Increment(ref passed);
                    }
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));

        await Task.WhenAll(threads);

        passed.ShouldBe(5);
    }

    [Fact]
    public void Addresses_beyondTheMost_forgetTheOldest()
    {
        for (var i = 0; i < 10_001; i++)
        {
            _wrong.TryBegin(new IPAddress([10, (byte)(i >> 16), (byte)(i >> 8), (byte)i])).ShouldBeTrue();
        }

        Tries("10.0.39.16", 5).ShouldBe([true, true, true, true, false]);
    }

    private bool[] Tries(string address, int count) => [.. Enumerable.Range(0, count).Select(_ => _wrong.TryBegin(IPAddress.Parse(address)))];
}
