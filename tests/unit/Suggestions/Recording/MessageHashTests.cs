using System.Security.Cryptography;
using System.Text;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Tests.Recording;

public sealed class MessageHashTests
{
    [Theory]
    [InlineData("hello")]
    [InlineData("마감을 계속 놓쳐요 🙂")]
    public void Of_text_sha256OfItsUtf8(string message) =>
        MessageHash.Of(message).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message))));

    [Fact]
    public void Of_longText_whole()
    {
        var message = string.Concat(Enumerable.Repeat("마감", 5_000));
        MessageHash.Of(message).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message))));
    }
}
