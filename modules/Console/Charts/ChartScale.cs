using IonMentoring.OperatorConsole.Answers;

namespace IonMentoring.OperatorConsole.Charts;

/// <summary>From and to in time and value: what a chart shows.</summary>
internal sealed record ChartScale(DateTime From, DateTime To, double Low, double High)
{
    public const double Width = 600;
    public const double Height = 200;

    // A line that hardly moves far above nothing would be flat: then the scale begins below it.
    private const double HardlyMoves = 0.5;

    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    public double Middle => (Low + High) / 2;

    public static ChartScale Of(IReadOnlyList<ChartLine> lines)
    {
        var points = lines.SelectMany(line => line.Points).ToList();
        var values = points.Select(point => point.Value).OfType<double>().Where(double.IsFinite).ToList();
        if (values.Count == 0)
        {
            return points.Count == 0 ? new(default, default, 0, 1) : new(points.Min(point => point.At), points.Max(point => point.At), 0, 1);
        }

        var (least, most) = (values.Min(), values.Max());
        var low = least > 0 && most - least < HardlyMoves * least ? Floor(least, Step(Math.Max(most - least, most / 100))) : Math.Min(0, Floor(least, Step(-least)));
        var high = low + RoundUp(most - low);
        return new(points.Min(point => point.At), points.Max(point => point.At), low, high > low ? high : low + 1);
    }

    public double X(DateTime at) => To == From ? Width / 2 : (at - From) / (To - From) * Width;

    public double Y(double value) => Height - ((value - Low) / (High - Low) * Height);

    private static double Floor(double value, double step) => step > 0 ? Math.Floor(value / step) * step : value;

    private static double Step(double span) => span > 0 ? Math.Pow(10, Math.Floor(Math.Log10(span))) : 0;

    /// <summary>The next number that is easily read.</summary>
    private static double RoundUp(double span)
    {
        var step = Step(span);
        return step == 0 ? 1 : step * Array.Find(Steps, candidate => candidate * step >= span * 0.999_999);
    }
}
