using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Dashboards.Writing;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Tests.Dashboards;

/// <summary>A dashboard in each of its forms.</summary>
public sealed partial class FormTests
{
    private const string Hostile = "a|b\"'\n<script>alert(1)</script>\u001b[31m\u202e`*_&amp; http://evil.example www.evil.example @all";

    public static TheoryData<string> Names => ["overview", "performance", "reliability", "cache", "infrastructure", "daily", "weekly"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_form_theSameFigures(string name)
    {
        var dashboard = await Recorded().BuildAsync(name);
        var figures = dashboard.Panels.SelectMany(panel => panel.Figures).Where(figure => figure.Value is not null).ToList();
        foreach (var form in (IDashboardForm[])[new TextForm(), new MarkdownForm(), new HtmlForm()])
        {
            var text = Text(form, dashboard);
            figures.ShouldAllBe(figure => text.Contains(Words.Of(figure.Value, figure.Unit), StringComparison.Ordinal), form.Name);
            foreach (var cell in dashboard.Panels.Where(panel => panel.Table is not null).SelectMany(panel => panel.Table!.Rows).SelectMany(row => row))
            {
                text.ShouldContain(cell);
            }
        }

        var json = JsonNode.Parse(new JsonForm().Write(dashboard, "r-1"))!;
        json["request_id"]!.GetValue<string>().ShouldBe("r-1");
        json["panels"]!.AsArray().SelectMany(panel => panel!["figures"]!.AsArray()).Where(figure => figure!["value"] is not null).Select(figure => figure!["value"]!.GetValue<double>())
            .ShouldBe(figures.Select(figure => figure.Value!.Value));
        json["reasons"]!.AsArray().Select(reason => reason!["status"]!.GetValue<string>()).ShouldAllBe(status => status == "healthy" || status == "degraded" || status == "critical");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Hostile_labels_stayText(string name)
    {
        var recorded = new RecordedSeries(new StubAlerts(StubAlerts.Open(Hostile)));
        recorded.Answer(1, Hostile, Hostile, failed: true);
        recorded.Gauge("database_lag", 1, "standby", Hostile);
        recorded.Store.Record(new("persona_count", "persona", Hostile), 1, withSpread: false);
        var dashboard = await recorded.BuildAsync(name);

        new TextForm().Write(dashboard, "").ShouldAllBe(letter => letter == '\n' || (!char.IsControl(letter) && letter != '\u202e'));
        new HtmlForm().Write(dashboard, "").ShouldNotContain("<script", Case.Insensitive);
        var markdown = new MarkdownForm().Write(dashboard, "");
        markdown.ShouldNotContain("<");
        markdown.ShouldNotContain("http://");
        markdown.ShouldNotContain("www.");
        markdown.ShouldNotContain(" @");
        Tables(markdown).ShouldAllBe(table => table.Select(row => Pipes().Count(row)).Distinct().Count() == 1);
        JsonNode.Parse(new JsonForm().Write(dashboard, "")).ShouldNotBeNull();
        if (name is not "cache" and not "daily" and not "weekly")
        {
            Body(dashboard).Value.ShouldContain("a|b\"' <script>alert(1)</script>");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Html_elements_closedAndNamedForWhoeverCannotSee(string name)
    {
        var body = Body(await Recorded().BuildAsync(name));

        body.Descendants("h1").ShouldHaveSingleItem();
        body.Descendants("section").ShouldAllBe(section => section.Element("h2") != null);
        body.Descendants("th").ShouldAllBe(header => header.Attribute("scope") != null);
        body.Descendants("svg").ShouldAllBe(svg => svg.Attribute("aria-hidden") != null || ((string?)svg.Attribute("role") == "img" && svg.Attribute("aria-label")!.Value.Length > 20 && svg.Element("title") != null));
        body.Descendants("path").SelectMany(path => Number().Matches(path.Attribute("d")!.Value)).ShouldAllBe(number => double.IsFinite(double.Parse(number.Value, CultureInfo.InvariantCulture)));
        body.Descendants().Attributes("id").Select(id => id.Value).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Empty_store_everyFormSaysSo(string name)
    {
        var dashboard = await new RecordedSeries().BuildAsync(name);

        foreach (var form in DashboardForms.All)
        {
            form.Write(dashboard, "").ShouldNotContain("NaN", Case.Sensitive, form.Name);
        }

        Body(dashboard).Descendants("h2").ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ThreeDays_everyForm_linesThinned(string name)
    {
        var dashboard = await Recorded(MinuteSeries.MinutesKept).BuildAsync(name, MinuteSeries.MinutesKept);

        dashboard.Panels.SelectMany(panel => panel.Lines).ShouldAllBe(line => line.Points.Count <= 241);
        new HtmlForm().Write(dashboard, "").Length.ShouldBeLessThan(400_000);
    }

    [Fact]
    public void Line_minutesMissing_broken()
    {
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        LinePoint[] points = [.. new[] { 0, 0.2, 1, 2, 10, 11 }.Select(minute => new LinePoint(start.AddMinutes(minute), minute))];
        var html = new System.Text.StringBuilder();
        LineChart.Write(html, new("p", "A line", "ms") { Lines = [new("l", points)] });

        XElement.Parse(html.ToString()).Descendants("path").Single(path => (string?)path.Attribute("class") == "line l0" && path.Attribute("d")!.Value.Length > 10)
            .Attribute("d")!.Value.Count(letter => letter == 'M').ShouldBe(2);
    }

    [Theory]
    [InlineData(0, 0, 0, 4)]
    [InlineData(3, 3, 0, 3)]
    [InlineData(0, 97, 0, 100)]
    [InlineData(99.91, 100, 99.9, 100)]
    public void Scale_roundNumbers_aroundTheValues(double least, double most, double low, double high)
    {
        var scale = ChartScale.Of(least, most);
        scale.Low.ShouldBe(low, tolerance: 1e-6);
        scale.High.ShouldBeGreaterThanOrEqualTo(high - 1e-6);
        scale.Ticks().Count().ShouldBeInRange(3, 7);
    }

    [Fact]
    public void Style_texts_contrastOfFourAndAHalf()
    {
        var themes = Theme().Matches(HtmlStyle.Css).Select(theme => Variable().Matches(theme.Value).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["colour"].Value)).ToList();
        themes.Count.ShouldBe(3);
        foreach (var theme in themes)
        {
            foreach (var ground in (string[])["page", "card"])
            {
                foreach (var text in (string[])["text", "quiet", "healthy", "degraded", "critical"])
                {
                    Contrast(theme[text], theme[ground]).ShouldBeGreaterThanOrEqualTo(4.5, $"{text} on {ground}");
                }
            }

            Enumerable.Range(0, 8).ShouldAllBe(line => Contrast(theme[$"l{line}"], theme["card"]) >= 3);
        }
    }

    private static RecordedSeries Recorded(int minutes = 90)
    {
        var recorded = new RecordedSeries(new StubAlerts(StubAlerts.Open("High Error Rate - Critical")));
        for (var minute = 0; minute < minutes; minute++)
        {
            recorded.Answer(10 + (minute % 7), minute % 2 == 0 ? RecordedSeries.Us : RecordedSeries.Europe, failed: minute % 9 == 0);
            recorded.Look(3, 1);
            recorded.Gauge("cpu_utilization", minute % 50);
            recorded.Gauge("memory_utilization", 12.5);
            recorded.Gauge("instance_count", 2);
            recorded.Gauge("uptime_percentage", 100);
            recorded.Gauge("database_lag", minute, "standby", "eu");
            recorded.Store.Record(new("persona_count", "persona", "Lua"), 1, withSpread: false);
            recorded.NextMinute();
        }

        return recorded;
    }

    // As a reader sees it: Markdown without its escapes, HTML without its tags.
    private static string Text(IDashboardForm form, Dashboard dashboard) => form switch
    {
        HtmlForm => Body(dashboard).Value,
        MarkdownForm => Escaped().Replace(form.Write(dashboard, ""), "${mark}"),
        _ => form.Write(dashboard, ""),
    };

    private static XElement Body(Dashboard dashboard)
    {
        var html = new HtmlForm().Write(dashboard, "");
        return XElement.Parse(html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)]);
    }

    private static IEnumerable<List<string>> Tables(string markdown) =>
        markdown.Split("\n\n").Select(block => block.Split('\n').Where(line => line.StartsWith('|')).ToList()).Where(table => table.Count > 0);

    private static double Contrast(string left, string right)
    {
        var (one, other) = (Luminance(left), Luminance(right));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour.Length == 3 ? string.Concat(colour.Select(digit => $"{digit}{digit}")) : colour;
        double[] parts = [.. hex.Chunk(2).Select(part => Convert.ToInt32(new string(part), 16) / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, 1000)]
    private static partial Regex Pipes();

    [GeneratedRegex(@"\\(?<mark>[\\`*_\[\]|~#@:.])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();

    [GeneratedRegex("-?[0-9.]+|NaN|∞", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@":root\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Theme();

    [GeneratedRegex("--(?<name>[a-z0-9]+):#(?<colour>[0-9a-f]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
