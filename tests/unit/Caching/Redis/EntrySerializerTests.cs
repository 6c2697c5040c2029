using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IonMentoring.Caching.Keeping;
using IonMentoring.Caching.Redis;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Tests.Redis;

/// <summary>What FusionCache relies on: what is written is read again, and what is not wholly right throws.</summary>
public sealed class EntrySerializerTests
{
    private readonly EntrySerializer _serializer = new([new CachedTypes(new DefaultJsonTypeInfoResolver())]);

    private static Kept<Note> Kept => new(new Note("안녕 “hello” 🙂", ["a", "b"]), 1, 2, 3);

    [Fact]
    public async Task Written_readAgain_theSame()
    {
        var read = await _serializer.DeserializeAsync<Kept<Note>>(await _serializer.SerializeAsync(Kept));
        read!.Value.Text.ShouldBe(Kept.Value.Text);
        read.Value.Parts.ShouldBe(Kept.Value.Parts);
        (read.WrittenAt, read.RefreshFrom, read.FreshUntil).ShouldBe((1, 2, 3));
    }

    [Fact]
    public void Read_cutOffAnywhere_throws()
    {
        var whole = _serializer.Serialize(Kept);
        for (var length = 0; length < whole.Length; length++)
        {
            Should.Throw<InvalidDataException>(() => _serializer.Deserialize<Kept<Note>>(whole[..length]));
        }
    }

    [Fact]
    public void Read_anyByteChanged_throws()
    {
        var whole = _serializer.Serialize(Kept);
        for (var index = 0; index < whole.Length; index++)
        {
            var changed = (byte[])whole.Clone();
            changed[index] ^= 0x20;
            Should.Throw<InvalidDataException>(() => _serializer.Deserialize<Kept<Note>>(changed));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"Value":null,"WrittenAt":1,"RefreshFrom":2,"FreshUntil":3}""")]
    [InlineData("""{"Value":{"Text":null,"Parts":[]},"WrittenAt":1,"RefreshFrom":2,"FreshUntil":3}""")]
    [InlineData("""{"Value":{"Text":"a"},"WrittenAt":1,"RefreshFrom":2,"FreshUntil":3}""")]
    [InlineData("""{"Value":{"Text":"a","Parts":[]},"Value":{"Text":"b","Parts":[]},"WrittenAt":1,"RefreshFrom":2,"FreshUntil":3}""")]
    [InlineData("[1]")]
    [InlineData("not json")]
    public void Read_wholeFrameAroundSomethingElse_noValue(string json)
    {
        var framed = EntryFrame.Frame(Encoding.UTF8.GetBytes(json));
        Kept<Note>? read = null;
        try
        {
            read = _serializer.Deserialize<Kept<Note>>(framed);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // Refused.
        }

        read.ShouldBeNull();
    }

    private sealed record Note(string Text, IReadOnlyList<string> Parts);
}
