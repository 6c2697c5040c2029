using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using IonMentoring.OperatorConsole.Answers;
using IonMentoring.OperatorConsole.Charts;

namespace IonMentoring.OperatorConsole.Tests.Charts;

public sealed partial class ChartTests
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Path_anyValues_staysWithinTheChart() => Gen.Double[-1e9, 1e9].Array[1, 60].Sample(values =>
    {
        var line = Line(values.Select((value, i) => (i, (double?)value)));
        var scale = ChartScale.Of([line]);
        foreach (Match place in Place().Matches(ChartPath.Of(line, scale)))
        {
            double.Parse(place.Groups["x"].ValueSpan, CultureInfo.InvariantCulture).ShouldBeInRange(0, ChartScale.Width);
            double.Parse(place.Groups["y"].ValueSpan, CultureInfo.InvariantCulture).ShouldBeInRange(-0.1, ChartScale.Height + 0.1);
        }

        scale.Low.ShouldBeLessThanOrEqualTo(values.Min());
        scale.High.ShouldBeGreaterThanOrEqualTo(values.Max() - ((scale.High - scale.Low) * 1e-6));
    });

    [Fact]
    public void Path_minutesMissing_hasAGap()
    {
        var line = Line([(0, 1), (1, 1), (2, 1), (10, 1), (11, 1), (20, 1)]);

        var path = ChartPath.Of(line, ChartScale.Of([line]));

        path.Count(letter => letter == 'M').ShouldBe(3);
        path.ShouldEndWith("h0.01");
    }

    [Fact]
    public void Path_firstStepShorter_isOneLine()
    {
        var line = Line([(0, 1), (1, 1), (19, 1), (37, 1), (55, 1)]);

        ChartPath.Of(line, ChartScale.Of([line])).Count(letter => letter == 'M').ShouldBe(1);
    }

    [Fact]
    public void Path_ofThreeDaysThatRise_isOneLine()
    {
        var line = Line(Enumerable.Range(0, 4320).Select(minute => (minute, (double?)minute)));

        ChartPath.Of(line, ChartScale.Of([line])).Count(letter => letter == 'M').ShouldBe(1);
    }

    [Fact]
    public void Path_valuesUnknown_leavesThemOut()
    {
        var line = Line([(0, 1), (1, null), (2, double.NaN), (3, 2)]);

        ChartPath.Of(line, ChartScale.Of([line])).Count(letter => letter is 'M' or 'L').ShouldBe(2);
    }

    [Fact]
    public void Path_ofThreeDays_isShortAndKeepsThePeak()
    {
        var line = Line(Enumerable.Range(0, 4320).Select(minute => (minute, (double?)(minute == 1234 ? 1000 : 1))));
        var scale = ChartScale.Of([line]);

        var path = ChartPath.Of(line, scale);

        Place().Count(path).ShouldBeLessThanOrEqualTo((int)(2 * ChartScale.Width) + 2);
        path.ShouldContain($"{scale.X(Start.AddMinutes(1234)):0.#} {scale.Y(1000):0.#}");
    }

    [Fact]
    public void Scale_hardlyMovingFarAboveNothing_beginsBelowIt()
    {
        var scale = ChartScale.Of([Line([(0, 99.95), (1, 100)])]);

        scale.Low.ShouldBeInRange(98, 99.95);
        scale.High.ShouldBeInRange(100, 102);
    }

    [Fact]
    public void Scale_ofNothing_isThere()
    {
        ChartScale.Of([]).High.ShouldBe(1);
        ChartScale.Of([Line([(0, null)])]).High.ShouldBe(1);
        ChartScale.Of([Line([(0, 0)])]).High.ShouldBe(1);
    }

    private static ChartLine Line(IEnumerable<(int Minute, double? Value)> points) =>
        new("line", [.. points.Select(point => new ChartPoint(Start.AddMinutes(point.Minute), point.Value))]);

    [GeneratedRegex(@"[ML](?<x>-?[\d.]+) (?<y>-?[\d.]+)", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
