using System.Text;
using HdrHistogram;

namespace IonMentoring.CacheLoad;

/// <summary>Asks about 10,000 messages, the nth as often as 1/n: Zipf's law with s = 1.</summary>
internal static class ZipfLoad
{
    private const int Messages = 10_000;
    private const int Clients = 32;
    private const int Seed = 20_26;

    private static readonly Uri Process = new("/api/v2/process", UriKind.Relative);

    public static async Task<LoadReport> RunAsync(IReadOnlyList<HttpClient> apis, int requests)
    {
        var subjects = Draw(requests);
        var times = new LongConcurrentHistogram(1, TimeSpan.FromMinutes(1).Ticks, 3);
        var (next, failed) = (-1, 0);
        var startedAt = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var number && number < requests)
            {
                var sentAt = TimeProvider.System.GetTimestamp();
                if (!await AskAsync(apis[number % apis.Count], subjects[number]))
                {
                    Interlocked.Increment(ref failed);
                }

                times.RecordValue(Math.Max(1, TimeProvider.System.GetElapsedTime(sentAt).Ticks));
            }
        }));
        return new(
            requests,
            failed,
            TimeProvider.System.GetElapsedTime(startedAt),
            TimeSpan.FromTicks(times.GetValueAtPercentile(50)),
            TimeSpan.FromTicks(times.GetValueAtPercentile(99)));
    }

    private static int[] Draw(int count)
    {
        var sums = new double[Messages];
        for (var rank = 0; rank < Messages; rank++)
        {
            sums[rank] = (rank == 0 ? 0 : sums[rank - 1]) + (1.0 / (rank + 1));
        }

        var random = new Random(Seed);
        var drawn = new int[count];
        for (var index = 0; index < count; index++)
        {
            var found = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
            drawn[index] = Math.Min(found < 0 ? ~found : found, Messages - 1);
        }

        return drawn;
    }

    private static async Task<bool> AskAsync(HttpClient api, int subject)
    {
        var body = $$"""{"user_input":"I keep missing deadlines and need advice about subject {{subject}}","resonance_key":"frustrated-burst-seek_advice"}""";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await api.PostAsync(Process, content);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode;
    }
}
