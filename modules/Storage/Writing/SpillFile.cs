using System.Text.Json;

namespace IonMentoring.Storage.Writing;

/// <summary>A file of JSON lines, appended to at its end and taken from its front.</summary>
internal sealed class SpillFile
{
    private const byte LineEnd = (byte)'\n';
    private const int ChunkBytes = 4 * 1024 * 1024;

    private long _taken;

    public SpillFile(string path)
    {
        Path = path;
        Lines = CountLines();
    }

    public string Path { get; }

    /// <summary>Lines that have not been taken. One without its end, which a killed process left, is none.</summary>
    public long Lines { get; private set; }

    public long Bytes => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Appends lines: all of them outlive a power cut, or there are none.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    public void Append(ReadOnlySpan<byte> lines, int count)
    {
        using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var before = file.Position;
        try
        {
            file.Write(lines);
            file.Flush(flushToDisk: true);
            Lines += count;
        }
        catch (IOException)
        {
            file.SetLength(before);
            throw;
        }
    }

    /// <summary>Whether the next line may follow: not behind one that has no end.</summary>
    public bool IsWhole()
    {
        if (Bytes is not (> 0 and var bytes))
        {
            return true;
        }

        using var stream = OpenAt(bytes - 1);
        return stream.ReadByte() == LineEnd;
    }

    /// <summary>The first lines that have not been taken.</summary>
    public TakenRows Read(int mostRows)
    {
        if (Bytes <= _taken)
        {
            return new(this, [], 0, _taken);
        }

        using var stream = OpenAt(_taken);
        var bytes = ReadWholeLines(stream);
        var rows = new List<WaitingRow>();
        var (lines, end) = (0, 0);
        int length;
        while (lines < mostRows && (length = bytes[end..].IndexOf(LineEnd)) >= 0)
        {
            if (Parse(bytes.Slice(end, length)) is { } row)
            {
                rows.Add(row);
            }

            end += length + 1;
            lines++;
        }

        return new(this, rows, lines, _taken + end);
    }

    public void Take(TakenRows taken)
    {
        _taken = taken.End;
        Lines -= taken.Lines;
    }

    private static WaitingRow? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, StorageJson.Default.WaitingRow);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A part of a large file, with at least one line unless there is none.
    private static ReadOnlySpan<byte> ReadWholeLines(FileStream stream)
    {
        var from = stream.Position;
        for (long size = ChunkBytes; ; size *= 2)
        {
            var bytes = new byte[Math.Min(size, stream.Length - from)];
            stream.Position = from;
            stream.ReadExactly(bytes);
            if (bytes.Length < size || bytes.Contains(LineEnd))
            {
                return bytes;
            }
        }
    }

    private FileStream OpenAt(long place)
    {
        var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = place;
        return stream;
    }

    private long CountLines()
    {
        if (!File.Exists(Path))
        {
            return 0;
        }

        using var stream = OpenAt(0);
        var buffer = new byte[64 * 1024];
        long lines = 0;
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            lines += buffer.AsSpan(0, read).Count(LineEnd);
        }

        return lines;
    }
}
