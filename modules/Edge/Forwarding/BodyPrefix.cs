using System.Buffers;

namespace IonMentoring.Edge.Forwarding;

/// <summary>The first 64 KiB of a body, which for nearly all requests and answers is the whole.</summary>
internal sealed class BodyPrefix : IDisposable
{
    public const int Most = 64 * 1024;
    private const int First = 4 * 1024;

    private byte[] _buffer;
    private int _length;

    private BodyPrefix(long? announced) => _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced ?? First, Most) + 1);

    public bool IsWhole => _length <= Most;

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <param name="body">Read until its end, or until it is clear that it is longer than 64 KiB.</param>
    /// <param name="announced">How long the body says it is; null when it does not say.</param>
    /// <param name="cancellation">Gives reading up.</param>
    public static async ValueTask<BodyPrefix> ReadAsync(Stream body, long? announced, CancellationToken cancellation)
    {
        var prefix = new BodyPrefix(announced);
        try
        {
            int read;
            while (prefix.IsWhole && (read = await body.ReadAsync(prefix.Free(), cancellation)) > 0)
            {
                prefix._length += read;
            }

            return prefix;
        }
        catch
        {
            prefix.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            (_buffer, _length) = ([], 0);
        }
    }

    private Memory<byte> Free()
    {
        if (_length == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Min(_length * 2, Most + 1));
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsMemory(_length);
    }
}
