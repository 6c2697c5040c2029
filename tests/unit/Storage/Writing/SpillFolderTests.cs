using System.Globalization;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Audit;
using IonMentoring.Storage.Writing;

namespace IonMentoring.Storage.Tests.Writing;

public sealed class SpillFolderTests : IDisposable
{
    private const long Mebibyte = 1024 * 1024;

    private readonly TestFolder _folder = new();

    [Fact]
    public void Append_everyKindOfRow_readBackEqualInTheirOrder()
    {
        using var spill = Open();
        var full = Some.Full();
        var audit = new StoredAuditEntry(Guid.CreateVersion7(), Some.Now, new AuditEntry("operator", "erase", """{"a":1}"""));
        spill.Append([new(full), new(Audit: audit), new(Some.Interaction() with { DurationMs = double.NaN })]);
        var rows = spill.Oldest(100)!.Rows;
        rows.Select(row => row.Interaction).ShouldBe([full, null, rows[2].Interaction]);
        rows[1].Audit.ShouldBe(audit);
        rows[2].Interaction!.DurationMs.ShouldBe(double.NaN);
    }

    [Fact]
    public void Append_aMinute_readBackEqual()
    {
        using var spill = Open();
        SeriesMinute[] minutes = [Some.Minute(0, "source", 3) with { Sum = 0.1 + 0.2, Max = double.PositiveInfinity }, Some.Minute(1, "source", 3) with { Spread = null }];
        spill.Append([.. minutes.Select(minute => new WaitingRow(Minute: minute))]);
        spill.Oldest(2)!.Rows.Select(row => row.Minute).ToArray().ShouldBeEquivalentTo(minutes);
    }

    [Fact]
    public void Oldest_severalTimes_theSameUntilRemoved()
    {
        using var spill = Open();
        spill.Append(Rows(0, 10));
        NumbersOf(spill.Oldest(4)).ShouldBe(["0", "1", "2", "3"]);
        var taken = spill.Oldest(4)!;
        NumbersOf(taken).ShouldBe(["0", "1", "2", "3"]);
        spill.Remove(taken);
        spill.Rows.ShouldBe(6);
        spill.Append(Rows(10, 2));
        NumbersOf(spill.Oldest(100)).ShouldBe(["4", "5", "6", "7", "8", "9", "10", "11"]);
    }

    [Fact]
    public void Remove_all_nothingIsLeftOnDisk()
    {
        using var spill = Open();
        spill.Append(Rows(0, 10));
        spill.Remove(spill.Oldest(100)!);
        spill.Oldest(100).ShouldBeNull();
        (spill.Rows, spill.Dropped).ShouldBe((0, 0));
        Files().ShouldBeEmpty();
    }

    [Fact]
    public void Open_afterTheProcessEnded_whatWaitedWaitsOn()
    {
        using (var before = Open())
        {
            before.Append(Rows(0, 5));
            before.Remove(before.Oldest(2)!);
        }

        // Where the last one had come to is not kept: what is written again changes nothing.
        using var after = Open();
        after.Rows.ShouldBe(5);
        NumbersOf(after.Oldest(100)).ShouldBe(["0", "1", "2", "3", "4"]);
    }

    [Fact]
    public void Append_moreThanThereMayBe_theOldestIsDroppedAndCounted()
    {
        using var spill = SpillFolder.Open(_folder.Waiting, Mebibyte);
        var appended = 0;
        while (spill.Dropped == 0)
        {
            spill.Append(Rows(appended, 100));
            appended += 100;
        }

        (spill.Rows + spill.Dropped).ShouldBe(appended);
        Files().Sum(file => new FileInfo(file).Length).ShouldBeLessThanOrEqualTo(Mebibyte);
        NumbersOf(spill.Oldest(1)).ShouldBe([spill.Dropped.ToString(CultureInfo.InvariantCulture)]);

        // One batch that is larger than all the room: the end of it stays.
        spill.Append(Rows(0, 10_000)).ShouldBe((10_000, null));
        Files().Sum(file => new FileInfo(file).Length).ShouldBeLessThanOrEqualTo(Mebibyte);
        (spill.Rows + spill.Dropped).ShouldBe(appended + 10_000);
    }

    [Fact]
    public void Remove_rowsDroppedMeanwhile_countedOnce()
    {
        using var spill = SpillFolder.Open(_folder.Waiting, Mebibyte);
        spill.Append(Rows(0, 100));
        var taken = spill.Oldest(50)!;
        while (spill.Dropped == 0)
        {
            spill.Append(Rows(0, 100));
        }

        var waiting = spill.Rows;
        spill.Remove(taken);
        spill.Rows.ShouldBe(waiting);
    }

    [Fact]
    public void Open_lastLineHalfWritten_isPassedOverAndTheRestIsRead()
    {
        using (var before = Open())
        {
            before.Append(Rows(0, 3));
        }

        File.AppendAllText(Files()[0], """{"interaction":{"id":"half""");
        using var spill = Open();
        spill.Append(Rows(3, 2));
        var numbers = new List<string>();
        while (spill.Oldest(2) is { } taken)
        {
            numbers.AddRange(NumbersOf(taken));
            spill.Remove(taken);
        }

        numbers.ShouldBe(["0", "1", "2", "3", "4"]);
        (spill.Rows, spill.Dropped).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("")]
    [InlineData("{}}")]
    [InlineData("""{"interaction":{"id":1}}""")]
    [InlineData("""{"interaction":{}}""")]
    public void Oldest_lineThatCannotBeRead_isCountedAndTheRestIsRead(string line)
    {
        using (var before = Open())
        {
            before.Append(Rows(0, 2));
        }

        File.AppendAllText(Files()[0], $"{line}\n");
        using var spill = Open();
        spill.Append(Rows(2, 2));
        var taken = spill.Oldest(100)!;
        NumbersOf(taken).ShouldBe(["0", "1", "2", "3"]);
        spill.Oldest(100);
        spill.Remove(taken);
        (spill.Rows, spill.Dropped).ShouldBe((0, 1));
    }

    [Fact]
    public void Oldest_fileRemovedBySomebody_isCountedAndTheRestIsRead()
    {
        using var spill = SpillFolder.Open(_folder.Waiting, Mebibyte);
        spill.Append(Rows(0, 1000));
        File.Delete(Files()[0]);
        var taken = spill.Oldest(1)!;
        spill.Dropped.ShouldBeGreaterThan(0);
        NumbersOf(taken).ShouldBe([spill.Dropped.ToString(CultureInfo.InvariantCulture)]);
    }

    [Fact]
    public void Oldest_fileThatCannotBeRead_isCountedAndTheRestIsRead()
    {
        using var spill = SpillFolder.Open(_folder.Waiting, Mebibyte);
        spill.Append(Rows(0, 1000));
        var first = Files()[0];
        File.Delete(first);
        Directory.CreateDirectory(first);
        var taken = spill.Oldest(1)!;
        NumbersOf(taken).ShouldBe([spill.Dropped.ToString(CultureInfo.InvariantCulture)]);
        spill.Dropped.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void TakeOver_fileThatCannotBeRead_doesNotHoldUpTheOthers()
    {
        using var living = Open();
        foreach (var folder in (string[])["7", "8"])
        {
            Directory.CreateDirectory(Path.Combine(_folder.Waiting, folder));
            File.CreateSymbolicLink(Path.Combine(_folder.Waiting, folder, "0.jsonl"), "0.jsonl");
        }

        using (var dead = Open())
        {
            dead.Append(Rows(0, 1));
        }

        living.TakeOver().Select(abandoned =>
        {
            using (abandoned)
            {
                return abandoned.Rows;
            }
        }).Sum().ShouldBe(1);
    }

    [Fact]
    public void Open_bySeveralAtOnce_eachHasItsOwn()
    {
        using var one = Open();
        using var two = Open();
        one.Append(Rows(0, 1));
        two.Append(Rows(1, 1));
        NumbersOf(one.Oldest(9)).ShouldBe(["0"]);
        NumbersOf(two.Oldest(9)).ShouldBe(["1"]);
        one.TakeOver().ShouldBeEmpty();
    }

    [Fact]
    public void TakeOver_ofSeveralThatAreNoMore_oneAfterTheOther()
    {
        using var living = Open();
        var dead = Enumerable.Range(0, 3).Select(_ => Open()).ToList();
        foreach (var (number, folder) in dead.Index())
        {
            folder.Append(Rows(number, 1));
        }

        living.TakeOver().ShouldBeEmpty();
        dead.ForEach(folder => folder.Dispose());
        var numbers = new List<string>();
        foreach (var abandoned in living.TakeOver())
        {
            using (abandoned)
            {
                var taken = abandoned.Oldest(9)!;
                numbers.AddRange(NumbersOf(taken));
                abandoned.Remove(taken);
            }
        }

        numbers.ShouldBe(["0", "1", "2"]);
    }

    [Fact]
    public void Append_diskFull_saysWhyAndKeepsWhatItHas()
    {
        using var disk = SmallDisk.Mount(_folder.Path);
        using var spill = SpillFolder.Open(disk.Folder, 64 * Mebibyte);
        var appended = 0;
        (int Kept, string? Problem) answer;
        do
        {
            answer = spill.Append(Rows(appended, 500));
            appended += answer.Kept;
        }
        while (answer.Problem is null);

        answer.Problem.ShouldContain("No space left");
        spill.Append(Rows(appended, 500)).Kept.ShouldBeLessThan(500);
        spill.Rows.ShouldBe(appended);
        var read = 0;
        while (spill.Oldest(100) is { } taken)
        {
            NumbersOf(taken)[0].ShouldBe(read.ToString(CultureInfo.InvariantCulture));
            read += taken.Rows.Count;
            spill.Remove(taken);
        }

        (read, spill.Dropped).ShouldBe((appended, 0));
        spill.Append(Rows(0, 10)).ShouldBe((10, null));
    }

    public void Dispose() => _folder.Dispose();

    private static List<WaitingRow> Rows(int from, int count) =>
        [.. Enumerable.Range(from, count).Select(number => new WaitingRow(Some.Interaction() with { RequestId = number.ToString(CultureInfo.InvariantCulture) }))];

    private static IReadOnlyList<string> NumbersOf(TakenRows? taken) => [.. taken!.Rows.Select(row => row.Interaction!.RequestId)];

    private SpillFolder Open() => SpillFolder.Open(_folder.Waiting, 64 * Mebibyte);

    private string[] Files() => [.. Directory.GetFiles(_folder.Waiting, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
