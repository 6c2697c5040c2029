using System.Collections.Concurrent;

namespace IonMentoring.Integration.Tests;

public sealed class PluginSwapTests
{
    private const int MostRequests = 200_000;

    [Fact]
    public async Task Plugin_droppedEditedAndDeletedUnderLoad_noRequestFails()
    {
        await using var host = await HostProcess.StartAsync();
        using var load = new Load(host.Client);

        await Task.WhenAll(load.RunAsync(), SwapAsync(host, load));

        load.Requests.ShouldBeGreaterThan(0);
        load.Failures.ShouldBeEmpty();
    }

    private static async Task SwapAsync(HostProcess host, Load load)
    {
        try
        {
            var folder = Path.Combine(host.Plugins, "Mira");
            (await load.AskAsync()).Json.Text("persona_used").ShouldBe("Lua");

            HostProcess.CopyFolder(HostProcess.MiraFolder, folder);
            var dropped = await Eventually.AnswerAsync(load.AskAsync, answer => answer.Json.Text("persona_used") == "Mira");
            dropped.Json.Text("metadata.template_version").ShouldBe("1.0.0");

            var template = Path.Combine(folder, "prompt.liquid");
            var text = await File.ReadAllTextAsync(template);
            await File.WriteAllTextAsync(template, text.Replace("version: 1.0.0", "version: 1.0.1", StringComparison.Ordinal));
            var revision = dropped.Json.Text("metadata.persona_revision");
            var edited = await Eventually.AnswerAsync(load.AskAsync, answer => answer.Json.Text("metadata.persona_revision") != revision);
            edited.Json.Text("persona_used").ShouldBe("Mira");
            edited.Json.Text("metadata.template_version").ShouldBe("1.0.1");

            Directory.Delete(folder, recursive: true);
            await Eventually.AnswerAsync(load.AskAsync, answer => answer.Json.Text("persona_used") == "Lua");
        }
        finally
        {
            load.End();
        }
    }

    /// <summary>Sends one request after the other until it is told to end, and keeps what failed.</summary>
    private sealed class Load(HttpClient client) : IDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private int _requests;

        public int Requests => _requests;

        public ConcurrentQueue<string> Failures { get; } = [];

        public async Task RunAsync()
        {
            while (!_end.IsCancellationRequested && _requests < MostRequests)
            {
                await AskAsync();
            }
        }

        public async Task<Answer> AskAsync()
        {
            var answer = await client.AskAsync(Paths.Process, Messages.Uncached("Let's play with an idea for the party", Keys.Mira));
            Interlocked.Increment(ref _requests);
            if (answer.Status != 200)
            {
                Failures.Enqueue($"{answer.Status} {answer.Raw}");
            }

            return answer;
        }

        public void End() => _end.Cancel();

        public void Dispose() => _end.Dispose();
    }
}
