using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using HdrHistogram;

namespace IonMentoring.StorageLoad;

/// <summary>Reads pages through the api, a process of its own, as an operator does: one after the other, by person, persona and time.</summary>
internal static class Pages
{
    private const string OperatorKey = "operator-key-for-the-load";
    private const int WarmUp = 1_000;
    private const int Requests = 3_000;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    public static async Task<PageReport> ReadAsync(string database)
    {
        var folder = Directory.CreateTempSubdirectory("ion-mentoring-load-");
        using var api = new Process { StartInfo = Start(database, folder.FullName) };
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = await UrlAsync(api) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", OperatorKey);
            await ReadAsync(client, WarmUp);
            return await ReadAsync(client, Requests);
        }
        finally
        {
            api.Kill();
            await api.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<PageReport> ReadAsync(HttpClient client, int requests)
    {
        var times = new LongHistogram(1, TimeSpan.FromMinutes(1).Ticks, 3);
        var next = new string?[4];
        for (var number = 0; number < requests; number++)
        {
            var kind = number % next.Length;
            var address = string.Create(CultureInfo.InvariantCulture, $"/api/v2/interactions?{Filter(kind, number)}{(next[kind] is { } page ? $"&page={page}" : string.Empty)}");
            var sentAt = TimeProvider.System.GetTimestamp();
            var answer = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
            times.RecordValue(Math.Max(1, TimeProvider.System.GetElapsedTime(sentAt).Ticks));

            // A person has other pages each time; the others go on where they were.
            next[kind] = kind == 0 ? null : JsonNode.Parse(answer)!["next_page"]?.GetValue<string>();
        }

        return new(requests, TimeSpan.FromTicks(times.GetValueAtPercentile(50)), TimeSpan.FromTicks(times.GetValueAtPercentile(95)), TimeSpan.FromTicks(times.GetValueAtPercentile(99)));
    }

    private static string Filter(int kind, int number) => kind switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"user_id=user-{number % 5_000}"),
        1 => "persona=elro",
        2 => string.Create(CultureInfo.InvariantCulture, $"from={TimeProvider.System.GetUtcNow().Date.AddDays(-1):O}"),
        _ => "limit=50",
    };

    private static ProcessStartInfo Start(string database, string folder)
    {
        var built = typeof(Pages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Host").Value!;
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(built, "IonMentoring.Host.dll"), "api", "--Api:Url=http://127.0.0.1:0", $"--Storage:PostgreSql={database}", $"--Storage:Folder={folder}", "--Suggestions:WarmUp=0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ION_OPERATOR_KEY"] = OperatorKey;
        return start;
    }

    private static Task<Uri> UrlAsync(Process api)
    {
        var url = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        api.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("  api ", StringComparison.Ordinal) == true)
            {
                url.TrySetResult(new Uri(line.Data.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]));
            }
        };
        api.Start();
        api.BeginOutputReadLine();
        return url.Task.WaitAsync(StartLimit);
    }
}
