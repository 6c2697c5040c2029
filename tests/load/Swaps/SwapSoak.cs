using System.Globalization;
using HdrHistogram;

namespace IonMentoring.Swaps;

/// <summary>Swaps the plugin by rewriting a file of it, and waits each time until the new revision serves.</summary>
internal static class SwapSoak
{
    private const int WarmUpRequests = 20_000;

    private static readonly TimeSpan SwapLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CollectLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(10);

    public static async Task<SoakReport> RunAsync(SoakHost host, SteadyLoad load, SoakSettings settings)
    {
        var serving = new LongHistogram(TimeSpan.FromMinutes(1).Ticks, 3);
        var template = await File.ReadAllTextAsync(Path.Combine(host.Mira, "prompt.liquid"));
        await load.WarmUpAsync(WarmUpRequests);
        var warmUpSent = load.Sent;
        var startedAt = TimeProvider.System.GetTimestamp();
        long afterTenth = 0;
        for (var swap = 1; swap <= settings.Swaps; swap++)
        {
            var before = await RevisionAsync(host);
            await ReplaceAsync(host, template, swap);
            var completeAt = TimeProvider.System.GetTimestamp();
            await UntilAsync(async () => await RevisionAsync(host) != before, SwapLimit);
            serving.RecordValue(TimeProvider.System.GetElapsedTime(completeAt).Ticks);
            if (swap == Math.Max(1, settings.Swaps / 10))
            {
                afterTenth = host.WorkingSetBytes;
            }

            if (swap % 100 == 0)
            {
                Console.WriteLine($"{swap} swaps, {load.Sent} requests, {load.Failed} failed, {host.WorkingSetBytes >> 20} MiB");
            }
        }

        var elapsed = TimeProvider.System.GetElapsedTime(startedAt);
        var sent = load.Sent;
        await load.DisposeAsync();
        var uncollected = await CollectedAsync(host);
        return new(
            settings.Swaps,
            Milliseconds(serving, 50),
            Milliseconds(serving, 99),
            Milliseconds(serving, 100),
            sent,
            load.Failed,
            load.P99Milliseconds,
            uncollected,
            afterTenth,
            host.WorkingSetBytes,
            (sent - warmUpSent) / elapsed.TotalSeconds);
    }

    // The assembly is written anew too, as a team that drops a build would.
    private static async Task ReplaceAsync(SoakHost host, string template, int swap)
    {
        var assembly = Path.Combine(host.Mira, "Mira.dll");
        await File.WriteAllBytesAsync(assembly, await File.ReadAllBytesAsync(assembly));
        await File.WriteAllTextAsync(Path.Combine(host.Mira, "prompt.liquid"), string.Create(CultureInfo.InvariantCulture, $"{template}Swap {swap}.\n"));
    }

    private static async Task<string?> RevisionAsync(SoakHost host) =>
        (string?)(await host.PluginsAsync())["plugins"]!.AsArray().Single(plugin => (string?)plugin!["name"] == "Mira")!["revision"];

    private static async Task<int> CollectedAsync(SoakHost host)
    {
        async Task<int> LeftAsync()
        {
            var plugins = await host.PluginsAsync();
            return (int)plugins["uncollected_versions"]! + (int)plugins["draining_versions"]!;
        }

        try
        {
            await UntilAsync(async () => await LeftAsync() == 0, CollectLimit);
        }
        catch (TimeoutException)
        {
            return await LeftAsync();
        }

        return 0;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, TimeSpan limit)
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(LookInterval);
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(startedAt) > limit)
            {
                throw new TimeoutException($"Did not come true within {limit.TotalSeconds} s.");
            }

            await timer.WaitForNextTickAsync();
        }
    }

    private static double Milliseconds(LongHistogram histogram, double percentile) =>
        TimeSpan.FromTicks(histogram.GetValueAtPercentile(percentile)).TotalMilliseconds;
}
