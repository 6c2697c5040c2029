using System.Text.Json;
using IonMentoring.LoadRunner.Reports;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Tests.Reports;

/// <summary>Names of suites, scenarios, steps and failures come from elsewhere, for example from an answer.</summary>
public sealed class HostileLabelTests
{
    private const string Hostile = "=1+1 <script>alert(1)</script> \"quoted\" 'single' | `tick` [link](http://x) \u001b[31mred\r\nnext \u2028line";

    private static readonly RunReport Report = Samples.Report(Hostile, new ThresholdResult(Hostile, true, 1, Hostile, 2, false));

    [Fact]
    public void Html_label_escaped()
    {
        var html = new HtmlReport().Write(Report);

        html.ShouldNotContain("<script>alert");
        html.ShouldContain("&lt;script&gt;alert(1)");
        html.ShouldNotContain("\u001b");
        html.ShouldNotContain("\"quoted\"");
    }

    [Fact]
    public void Html_page_loadsNothing()
    {
        var html = new HtmlReport().Write(Samples.Report());

        html.ShouldNotContain("<script");
        html.ShouldNotContain("http://");
        html.ShouldNotContain("https://");
        html.ShouldNotContain("url(");
        html.ShouldContain("prefers-color-scheme:dark");
        html.Split("<svg").Length.ShouldBe(4);
    }

    [Fact]
    public void Markdown_label_escapedAndOnItsLine()
    {
        var lines = new MarkdownReport().Write(Report).Split('\n');

        lines.Where(line => line.Contains("alert", StringComparison.Ordinal)).ShouldAllBe(line => !line.Contains("<script>", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.StartsWith("next", StringComparison.Ordinal));
        lines.Single(line => line.StartsWith("| \\=", StringComparison.Ordinal) || line.StartsWith("| =1", StringComparison.Ordinal) && line.Contains("**missed**", StringComparison.Ordinal))
            .ShouldContain("\\| \\`tick\\` \\[link\\]");
    }

    [Fact]
    public void Csv_label_quotedAndNoFormula()
    {
        var lines = new CsvReport().Write(Report).TrimEnd('\n').Split('\n');

        lines.Length.ShouldBe(3);
        lines[1].ShouldStartWith("\"'=1+1 <script>");
        lines[1].ShouldContain("\"\"quoted\"\"");
    }

    [Fact]
    public void Text_label_cannotMoveTheCursor()
    {
        var text = new TextReport().Write(Report);

        text.ShouldNotContain("\u001b");
        text.Split('\n').ShouldNotContain(line => line.StartsWith("next", StringComparison.Ordinal));
        text.ShouldContain("MISSED");
    }

    [Fact]
    public void Json_label_comesBackAsItWas()
    {
        using var json = JsonDocument.Parse(new JsonReport().Write(Report));

        json.RootElement.GetProperty("test_suite").GetString().ShouldBe(Hostile);
        json.RootElement.GetProperty("passed").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("scenario_stats")[0].GetProperty("ok").GetProperty("latency").GetProperty("percent99").GetDouble().ShouldBe(9);
    }

    [Fact]
    public void Json_valueThatIsNoNumber_null()
    {
        var report = Samples.Report("headline", Threshold.AtMost("P99", 1, "ms", _ => double.NaN).Judge(Samples.Scenario()));

        using var json = JsonDocument.Parse(new JsonReport().Write(report));

        json.RootElement.GetProperty("scenario_stats")[0].GetProperty("thresholds")[0].GetProperty("measured").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
