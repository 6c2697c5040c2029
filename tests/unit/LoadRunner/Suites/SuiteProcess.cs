using System.Diagnostics;
using System.Text.Json;
using IonMentoring.Integration.Tests;

namespace IonMentoring.LoadRunner.Tests.Suites;

/// <summary>The suites' program, run to its end.</summary>
internal sealed class SuiteProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);
    private static readonly string Configuration = Path.GetFileName(Path.GetDirectoryName(HostProcess.HostFolder))!;
    private static readonly string Assembly = Path.Combine(HostProcess.RepositoryRoot, "tests", "load", "Suites", "bin", Configuration, "net10.0", "LoadSuites.dll");

    private readonly string _folder;

    private SuiteProcess(string folder, int exitCode, string output) => (_folder, ExitCode, Output) = (folder, exitCode, output);

    public int ExitCode { get; }

    public string Output { get; }

    /// <summary>The endings of the reports it wrote.</summary>
    public IEnumerable<string> Reports => Directory.GetFiles(_folder).Select(file => Path.GetFileName(file).EndsWith("-seconds.csv", StringComparison.Ordinal) ? "-seconds.csv" : Path.GetExtension(file)).Order();

    public JsonElement Json => JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(_folder, "*.json").Single())).RootElement;

    public static async Task<SuiteProcess> RunAsync(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("ion-mentoring-suite-").FullName;
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments, "--reports", folder]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new(folder, process.ExitCode, await output + await errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
