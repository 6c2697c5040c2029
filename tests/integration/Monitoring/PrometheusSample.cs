using System.Diagnostics;
using System.Text.Json;

namespace IonMentoring.Integration.Tests;

/// <summary>A value as a Prometheus server reads it.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Labels">Whose.</param>
/// <param name="Value">How much.</param>
internal sealed record PrometheusSample(string Name, IReadOnlyDictionary<string, string> Labels, double Value)
{
    // The system's own Python: what the package of the parser belongs to.
    private const string Python = "/usr/bin/python3";

    private const string Script =
        """
        import importlib, json, sys
        parser = importlib.import_module(sys.argv[1])
        text = sys.stdin.buffer.read().decode("utf-8")
        print(json.dumps([[sample.name, sample.labels, str(sample.value)] for family in parser.text_string_to_metric_families(text) for sample in family.samples]))
        """;

    public bool Is(string name, params (string Label, string Value)[] labels) =>
        Name == name && Array.TrueForAll(labels, label => Labels.GetValueOrDefault(label.Label) == label.Value);

    /// <summary>Has the parser of Prometheus' own client read what was scraped.</summary>
    /// <param name="parser">Its module.</param>
    /// <param name="text">What was scraped.</param>
    public static async Task<IReadOnlyList<PrometheusSample>> ReadAsync(string parser, string text)
    {
        var start = new ProcessStartInfo(Python, ["-c", Script, parser]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(text);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await error);
        using var samples = JsonDocument.Parse(await output);
        return [.. samples.RootElement.EnumerateArray().Select(Of)];
    }

    private static PrometheusSample Of(JsonElement sample) => new(
        sample[0].GetString()!,
        sample[1].EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString()!, StringComparer.Ordinal),
        double.TryParse(sample[2].GetString(), out var value) ? value : double.NaN);
}
