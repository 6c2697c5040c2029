using HdrHistogram;

namespace IonMentoring.Monitoring.Series;

/// <summary>
/// How values are spread: from a thousandth to ten minutes in milliseconds, at most 1 % or half a thousandth off, as an HDR histogram counts them. What was
/// counted takes two bytes or so for each different value, so that days of minutes fit into memory and are soon put together.
/// </summary>
internal sealed class Spread
{
    public const double UnitsInOne = 1000;

    private const int Digits = 2;
    private const long Highest = 600_000_000;
    private const int MostBytesOfANumber = 10;
    private const byte More = 0x80;

    private readonly byte[] _steps;

    private Spread(byte[] steps) => _steps = steps;

    public static HistogramBase Counting() => new LongHistogram(1, Highest, Digits);

    public static long ToUnits(double value) => double.IsNaN(value) ? 0 : (long)Math.Clamp(Math.Round(value * UnitsInOne), 0, Highest);

    public static Spread Of(HistogramBase counted)
    {
        // Each step from a value to the next one, and how often that came.
        var steps = new List<byte>();
        var last = 0L;
        foreach (var value in counted.RecordedValues())
        {
            Write(steps, value.ValueIteratedTo - last);
            Write(steps, value.CountAddedInThisIterationStep);
            last = value.ValueIteratedTo;
        }

        return new([.. steps]);
    }

    public void AddTo(HistogramBase sum)
    {
        var (place, value) = (0, 0L);
        while (place < _steps.Length)
        {
            value += Read(ref place);
            sum.RecordValueWithCount(value, Read(ref place));
        }
    }

    public void AddTo(SpreadSum sum)
    {
        var (place, value) = (0, 0L);
        while (place < _steps.Length)
        {
            value += Read(ref place);
            sum.Count(value, Read(ref place));
        }
    }

    /// <summary>The smallest value that so many percent of all are at most.</summary>
    public double Percentile(double percent, long count)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(count * percent / 100));
        var (place, value, seen) = (0, 0L, 0L);
        while (place < _steps.Length && seen < wanted)
        {
            value += Read(ref place);
            seen += Read(ref place);
        }

        return value / UnitsInOne;
    }

    // Seven bits a byte, the lowest first.
    private static void Write(List<byte> bytes, long number)
    {
        while (number >= More)
        {
            bytes.Add((byte)(number | More));
            number >>= 7;
        }

        bytes.Add((byte)number);
    }

    private long Read(ref int place)
    {
        var number = 0L;
        for (var index = 0; index < MostBytesOfANumber; index++)
        {
            var read = _steps[place++];
            number |= (long)(read & ~More) << (7 * index);
            if (read < More)
            {
                break;
            }
        }

        return number;
    }
}
