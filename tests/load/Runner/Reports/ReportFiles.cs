using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Reports;

/// <summary>Writes a run's reports into a folder.</summary>
internal static class ReportFiles
{
    private static readonly IReport[] Reports = [new TextReport(), new MarkdownReport(), new CsvReport(), new CsvSecondsReport(), new JsonReport(), new HtmlReport()];

    /// <summary>Gives the files' paths. A name keeps its letters, digits, “-”, “_” and “.” alone, and cannot leave the folder.</summary>
    public static IReadOnlyList<string> Write(RunReport run, string folder, string name, IReadOnlySet<ReportFormat> formats)
    {
        Directory.CreateDirectory(folder);
        var safe = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '_')).Trim('.');
        var files = new List<string>();
        foreach (var report in Reports.Where(report => formats.Contains(report.Format)))
        {
            var file = Path.Combine(folder, (safe.Length == 0 ? "report" : safe) + report.Ending);
            File.WriteAllText(file, report.Write(run));
            files.Add(file);
        }

        return files;
    }
}
