namespace IonMentoring.ModuleContracts.Storage;

/// <summary>Reads the values of a <see cref="Spread"/>, the smallest first. Bytes that are cut or no spread at all end it early.</summary>
public struct SpreadEnumerator
{
    private const int BitsOfAByte = 7;
    private const int MostBits = 63;

    private readonly byte[] _bytes;
    private int _place;

    internal SpreadEnumerator(byte[] bytes) => _bytes = bytes;

    /// <summary>The value that was read last.</summary>
    public SpreadValue Current { get; private set; }

    /// <summary>Reads the next one.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (!TryRead(out var step) || !TryRead(out var count) || count == 0 || Current.Units + step < 0)
        {
            return false;
        }

        Current = new(Current.Units + step, count);
        return true;
    }

    private bool TryRead(out long number)
    {
        number = 0;
        for (var bits = 0; bits < MostBits && _place < _bytes.Length; bits += BitsOfAByte)
        {
            var read = _bytes[_place++];
            number |= (long)(read & ~Spread.More) << bits;
            if (read < Spread.More)
            {
                return true;
            }
        }

        return false;
    }
}
