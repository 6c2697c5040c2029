using IonMentoring.Edge.Forwarding;

namespace IonMentoring.Edge.Tests.Forwarding;

public sealed class PrefixedStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(100)]
    public async Task Read_prefixThenTheRest(int size)
    {
        await using var stream = new PrefixedStream(await PrefixAsync(1, 2, 3, 4), new MemoryStream([5, 6, 7]));
        List<byte> all = [];
        var buffer = new byte[size];
        int read;
        while ((read = await stream.ReadAsync(buffer)) > 0)
        {
            all.AddRange(buffer[..read]);
        }

        all.ShouldBe([1, 2, 3, 4, 5, 6, 7]);
    }

    [Fact]
    public async Task Read_intoPartOfAnArray_theRestIsLeftAlone()
    {
        await using var stream = new PrefixedStream(await PrefixAsync(1, 2), Stream.Null);
        var buffer = new byte[] { 9, 9, 9, 9 };

#pragma warning disable CA1835 // This overload is what is tested.
        (await stream.ReadAsync(buffer, 1, 3, CancellationToken.None)).ShouldBe(2);
        (await stream.ReadAsync(buffer, 1, 3, CancellationToken.None)).ShouldBe(0);
#pragma warning restore CA1835

        buffer.ShouldBe([9, 1, 2, 9]);
    }

    [Fact]
    public async Task Stream_readsForwardAlone()
    {
        await using var stream = new PrefixedStream(await PrefixAsync(), Stream.Null);

        (stream.CanRead, stream.CanSeek, stream.CanWrite).ShouldBe((true, false, false));
        Should.Throw<NotSupportedException>(() => stream.Length);
        Should.Throw<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Should.Throw<NotSupportedException>(() => stream.Write([1], 0, 1));
    }

    private static ValueTask<BodyPrefix> PrefixAsync(params byte[] bytes) => BodyPrefix.ReadAsync(new MemoryStream(bytes), announced: null, CancellationToken.None);
}
