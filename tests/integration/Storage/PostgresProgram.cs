using System.Diagnostics;
using System.Globalization;

namespace IonMentoring.Integration.Tests;

/// <summary>Runs the programs of PostgreSQL, which refuse to be root: then as the user that its package made.</summary>
internal static class PostgresProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static readonly Lazy<Task<string>> Folder = new(async () => (await StartAsync("pg_config", ["--bindir"])).Trim());

    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(await Folder.Value, program);
        return Environment.IsPrivilegedProcess ? await StartAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : await StartAsync(path, arguments);
    }

    /// <summary>Gives it a folder.</summary>
    public static async Task OwnAsync(string folder)
    {
        if (Environment.IsPrivilegedProcess)
        {
            await StartAsync("chown", ["postgres", folder]);
        }
    }

    public static async Task SignalAsync(string signal, IEnumerable<int> processes)
    {
        foreach (var id in processes)
        {
            using var kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", $"{id}"]) { UseShellExecute = false, RedirectStandardError = true })!;

            // One that has ended meanwhile needs no signal.
            await kill.StandardError.ReadToEndAsync();
            await kill.WaitForExitAsync();
        }
    }

    public static async Task<IReadOnlyList<int>> ChildrenAsync(int parent)
    {
        var children = await File.ReadAllTextAsync($"/proc/{parent}/task/{parent}/children");
        return [.. children.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
    }

    public static async Task EndedAsync(IEnumerable<int> processes)
    {
        using var limit = new CancellationTokenSource(Limit);
        foreach (var id in processes)
        {
            while (IsRunning(id))
            {
                await Task.Delay(Pause, limit.Token);
            }
        }
    }

    /// <summary>Deletes a folder, into which one that is just ending may still write.</summary>
    public static async Task DeleteAsync(string folder)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException)
            {
                await Task.Delay(Pause, limit.Token);
            }
        }
    }

    // One that has ended stays in the list until its parent, which may be anybody, has looked.
    private static bool IsRunning(int id)
    {
        try
        {
            var state = File.ReadAllText($"/proc/{id}/stat");
            return state[state.LastIndexOf(')') + 2] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<string> StartAsync(string program, IEnumerable<string> arguments)
    {
        // Not redirected: pg_ctl would hand the pipe on to the server, and its end would never come. Hence a file.
        var output = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("sh", ["-c", "cd / && exec \"$@\" > \"$OUTPUT\" 2>&1 < /dev/null", "sh", program, .. arguments]);
            start.Environment["OUTPUT"] = output;
            using var process = Process.Start(start)!;
            using var limit = new CancellationTokenSource(Limit);
            await process.WaitForExitAsync(limit.Token);
            var text = await File.ReadAllTextAsync(output, limit.Token);
            return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {text}");
        }
        finally
        {
            File.Delete(output);
        }
    }
}
