namespace IonMentoring.ModuleContracts.Storage;

/// <summary>
/// How values are spread, in a form that takes two bytes or so for each different value, so that days of minutes fit into memory. Two of
/// them are put together without loss: percentiles of the sum are those of all values, not averages.
/// </summary>
/// <remarks>
/// The bytes are pairs of numbers, in the order of the values: the step from the value before (at first from 0), in thousandths of the
/// unit of the series, and how often the value came. A number is written seven bits a byte, the lowest first; all its bytes but the last
/// have the highest bit set.
/// </remarks>
/// <param name="bytes">What <see cref="Bytes"/> gave before; not to be changed any more.</param>
public sealed class Spread(byte[] bytes)
{
    /// <summary>What values are counted in: thousandths of the unit of their series.</summary>
    public const double UnitsInOne = 1000;

    internal const byte More = 0x80;

    private const int BitsOfAByte = 7;

    /// <summary>The form in which it is stored.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>The spread of some values.</summary>
    /// <param name="values">Each value once, the smallest first.</param>
    public static Spread Of(IEnumerable<SpreadValue> values)
    {
        var written = new List<byte>();
        var last = 0L;
        foreach (var (units, count) in values)
        {
            Add(written, ref last, units, count);
        }

        return new([.. written]);
    }

    /// <summary>Several as one; of none, an empty one.</summary>
    public static Spread Merge(IEnumerable<Spread> spreads) => spreads.Aggregate(new Spread([]), (sum, spread) => sum.MergeWith(spread));

    /// <summary>Reads its values, the smallest first.</summary>
    public SpreadEnumerator GetEnumerator() => new(Bytes);

    /// <summary>This one and another as one.</summary>
    public Spread MergeWith(Spread other)
    {
        if (Bytes.Length == 0 || other.Bytes.Length == 0)
        {
            return Bytes.Length == 0 ? other : this;
        }

        var written = new List<byte>(Bytes.Length + other.Bytes.Length);
        var (left, right, last) = (GetEnumerator(), other.GetEnumerator(), 0L);
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            var (a, b) = (hasLeft ? left.Current.Units : long.MaxValue, hasRight ? right.Current.Units : long.MaxValue);
            Add(written, ref last, Math.Min(a, b), (a <= b ? left.Current.Count : 0) + (b <= a ? right.Current.Count : 0));
            hasLeft = a <= b ? left.MoveNext() : hasLeft;
            hasRight = b <= a ? right.MoveNext() : hasRight;
        }

        return new([.. written]);
    }

    /// <summary>The smallest value, in the unit of the series, that so many percent of all are at most.</summary>
    /// <param name="percent">0 to 100.</param>
    /// <param name="count">How many values there are.</param>
    public double Percentile(double percent, long count)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(count * percent / 100));
        var (value, seen) = (0L, 0L);
        foreach (var (units, times) in this)
        {
            (value, seen) = (units, seen + times);
            if (seen >= wanted)
            {
                break;
            }
        }

        return value / UnitsInOne;
    }

    private static void Add(List<byte> written, ref long last, long units, long count)
    {
        Write(written, units - last);
        Write(written, count);
        last = units;
    }

    private static void Write(List<byte> written, long number)
    {
        while (number >= More)
        {
            written.Add((byte)(number | More));
            number >>= BitsOfAByte;
        }

        written.Add((byte)number);
    }
}
