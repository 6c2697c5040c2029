using IonMentoring.LoadRunner.Measuring;
using IonMentoring.LoadRunner.Progress;
using IonMentoring.LoadRunner.Reports;
using IonMentoring.LoadRunner.Running;
using IonMentoring.LoadRunner.Statistics;
using Spectre.Console;

namespace IonMentoring.LoadRunner;

/// <summary>Runs scenarios side by side, shows how they go, and writes reports.</summary>
public sealed class ScenarioRunner
{
    private readonly IReadOnlyList<Scenario> _scenarios;
    private readonly HashSet<ReportFormat> _formats = [.. Enum.GetValues<ReportFormat>()];
    private readonly TimeProvider _time = TimeProvider.System;
    private string _suite = "load";
    private string? _folder;
    private string? _fileName;
    private double? _calibratedPerSecond;
    private Func<IEnumerable<string>> _notes = () => [];
    private IProgressView _progress = Console.IsOutputRedirected ? new PlainProgress(Console.Out) : new LiveProgress(AnsiConsole.Console);

    private ScenarioRunner(IReadOnlyList<Scenario> scenarios) => _scenarios = scenarios;

    /// <summary>The scenarios to run, each of a name of its own.</summary>
    public static ScenarioRunner RegisterScenarios(params IReadOnlyList<Scenario> scenarios)
    {
        if (scenarios.Count == 0 || scenarios.DistinctBy(scenario => scenario.Name, StringComparer.Ordinal).Count() < scenarios.Count)
        {
            throw new ArgumentException("There must be a scenario, and no two of the same name.", nameof(scenarios));
        }

        return new(scenarios);
    }

    /// <summary>The name in reports. Default <c>load</c>.</summary>
    public ScenarioRunner WithTestSuite(string name)
    {
        _suite = name;
        return this;
    }

    /// <summary>Where reports go. Default: none are written.</summary>
    public ScenarioRunner WithReportFolder(string folder)
    {
        _folder = folder;
        return this;
    }

    /// <summary>The name of the reports' files, without an ending. Default: that of the suite, and the time.</summary>
    public ScenarioRunner WithReportFileName(string name)
    {
        _fileName = name;
        return this;
    }

    /// <summary>The forms of the reports. Default: all.</summary>
    public ScenarioRunner WithReportFormats(params IReadOnlyList<ReportFormat> formats)
    {
        _formats.Clear();
        _formats.UnionWith(formats);
        return this;
    }

    /// <summary>What the runner reached against a trivial server, so that the report can say when it is the limit.</summary>
    public ScenarioRunner WithCalibration(double? requestsPerSecond)
    {
        _calibratedPerSecond = requestsPerSecond;
        return this;
    }

    /// <summary>What the reports say beside the statistics; asked for when all scenarios have ended.</summary>
    public ScenarioRunner WithNotes(Func<IEnumerable<string>> notes)
    {
        _notes = notes;
        return this;
    }

    /// <summary>Plain lines to this writer, whatever the output is.</summary>
    public ScenarioRunner WithPlainProgress(TextWriter output)
    {
        _progress = new PlainProgress(output);
        return this;
    }

    /// <summary>Warms up, runs, judges and reports.</summary>
    public async Task<RunReport> RunAsync()
    {
        var runs = _scenarios.Select(scenario => new ScenarioRun(scenario, _time)).ToList();
        foreach (var warming in _scenarios.Where(scenario => scenario.WarmUpDuration > TimeSpan.Zero))
        {
            _progress.Say($"{warming.Name}: warming up for {warming.WarmUpDuration.TotalSeconds:0.##} s");
        }

        await Task.WhenAll(runs.Select(run => run.WarmUpAsync()));

        // What starting and warming up left behind is not to be collected while times are measured.
        GC.Collect();
        var startedAt = _time.GetUtcNow();
        var cost = RunnerCost.Start(_time);
        var stats = await _progress.ShowAsync(seen =>
            Task.WhenAll(runs.Select(run => run.RunAsync((of, second) => seen(of.Scenario.Name, of.During, second)))));
        var report = new RunReport(_suite, startedAt, MachineStats.Here(), stats, cost.Read(stats, _calibratedPerSecond), [.. _notes()]);
        if (_folder is not null)
        {
            var name = _fileName ?? string.Create(null, $"{_suite}-{startedAt.UtcDateTime:yyyyMMdd-HHmmss}");
            foreach (var file in ReportFiles.Write(report, _folder, name, _formats))
            {
                _progress.Say(file);
            }
        }

        return report;
    }
}
