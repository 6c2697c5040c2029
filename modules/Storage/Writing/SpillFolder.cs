using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IonMentoring.Storage.Writing;

/// <summary>
/// What waits on disk while the database is away: numbered files, appended to at the end, taken from the front. When there is
/// no room, the oldest file goes.
/// </summary>
internal sealed class SpillFolder : IDisposable
{
    private const int Files = 16;
    private const long MostFileBytes = 16 * 1024 * 1024;

    // Names in any script stay as they are, and half as long: no page shows these lines.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private readonly SpillOwner _owner;
    private readonly long _mostBytes;
    private readonly LinkedList<SpillFile> _files = [];

    private SpillFolder(SpillOwner owner, long mostBytes)
    {
        (_owner, _mostBytes) = (owner, mostBytes);
        foreach (var path in owner.Files())
        {
            try
            {
                var file = new SpillFile(path);
                Rows += file.Lines;
                _files.AddLast(file);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                // It stays where it is, with nobody knows how many rows.
                Dropped++;
            }
        }
    }

    /// <summary>Rows that wait.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows that were dropped since start: for lack of room, or because they could not be read.</summary>
    public long Dropped { get; private set; }

    private long FileBytes => Math.Min(MostFileBytes, _mostBytes / Files);

    /// <summary>Takes the first folder below <paramref name="parent"/> that no other process has, with what waits there.</summary>
    /// <exception cref="IOException">It cannot be written to.</exception>
    public static SpillFolder Open(string parent, long mostBytes) => new(SpillOwner.OfTheFirstFree(parent), mostBytes);

    /// <summary>The folders beside this one in which rows of a process wait that is no more.</summary>
    public IEnumerable<SpillFolder> TakeOver() => _owner.OfAbandoned().Select(owner => new SpillFolder(owner, _mostBytes));

    /// <summary>Keeps rows: those that could be kept outlive the process and a power cut.</summary>
    /// <returns>How many could be kept, and why not all.</returns>
    public (int Kept, string? Problem) Append(IReadOnlyList<WaitingRow> rows)
    {
        lock (_gate)
        {
            var kept = 0;
            try
            {
                while (kept < rows.Count)
                {
                    kept += AppendToOneFile(rows, kept);
                }

                return (kept, null);
            }
            catch (Exception full) when (full is IOException or UnauthorizedAccessException)
            {
                return (kept, full.Message);
            }
        }
    }

    /// <summary>The oldest rows, which stay until they are given to <see cref="Remove"/>; null when there are none.</summary>
    public TakenRows? Oldest(int mostRows)
    {
        lock (_gate)
        {
            while (_files.First is { } first)
            {
                try
                {
                    if (first.Value.Read(mostRows) is { Lines: > 0 } taken)
                    {
                        return taken;
                    }

                    // Nothing but a line without an end, or somebody has removed it.
                    DropOldestFile();
                }
                catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
                {
                    // Those behind it must not wait for one that cannot be read. It stays where it is.
                    ForgetOldestFile();
                }
            }

            return null;
        }
    }

    /// <summary>Removes rows that the database has now. Where the process is killed before that, they are written again, which changes nothing.</summary>
    public void Remove(TakenRows taken)
    {
        lock (_gate)
        {
            // It may have been dropped meanwhile for lack of room.
            if (_files.First?.Value == taken.File)
            {
                taken.File.Take(taken);
                Rows -= taken.Lines;
                Dropped += taken.Unreadable;
                if (taken.File.Lines == 0)
                {
                    DropOldestFile();
                }
            }
        }
    }

    public void Dispose() => _owner.Dispose();

    private int AppendToOneFile(IReadOnlyList<WaitingRow> rows, int from)
    {
        var lines = new ArrayBufferWriter<byte>(64 * 1024);
        using var json = new Utf8JsonWriter(lines, Plain);
        var count = 0;
        while (from + count < rows.Count && lines.WrittenCount < FileBytes)
        {
            JsonSerializer.Serialize(json, rows[from + count], StorageJson.Default.WaitingRow);
            json.Flush();
            lines.Write("\n"u8);
            json.Reset();
            count++;
        }

        FileToAppendTo().Append(lines.WrittenSpan, count);
        Rows += count;
        while (_files.Count > 1 && _files.Sum(file => file.Bytes) > _mostBytes)
        {
            DropOldestFile();
        }

        return count;
    }

    private SpillFile FileToAppendTo()
    {
        if (_files.Last?.Value is { } last && last.Bytes < FileBytes && last.IsWhole())
        {
            return last;
        }

        var number = _files.Last is { } before ? long.Parse(Path.GetFileNameWithoutExtension(before.Value.Path), CultureInfo.InvariantCulture) + 1 : 0;
        return _files.AddLast(new SpillFile(Path.Combine(_owner.Folder, string.Create(CultureInfo.InvariantCulture, $"{number:D12}{SpillOwner.Extension}")))).Value;
    }

    private void DropOldestFile()
    {
        File.Delete(_files.First!.Value.Path);
        ForgetOldestFile();
    }

    private void ForgetOldestFile()
    {
        var file = _files.First!.Value;
        _files.RemoveFirst();
        Rows -= file.Lines;
        Dropped += file.Lines;
    }
}
