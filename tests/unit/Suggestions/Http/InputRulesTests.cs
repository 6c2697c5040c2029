using IonMentoring.ModuleContracts.Api;
using IonMentoring.Suggestions.Http;

namespace IonMentoring.Suggestions.Tests.Http;

public sealed class InputRulesTests
{
    [Fact]
    public void Text_tenEmojiWithALimitOfTen_fine() => InputRules.Text(string.Concat(Enumerable.Repeat("🙂", 10)), "text", 10);

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("", "empty")]
    [InlineData(" \t\n", "empty")]
    [InlineData("12345678901", "11 characters")]
    [InlineData("a\0b", "U+0000")]
    [InlineData("a\u001bb", "U+001B")]
    public void Text_wrong_refusedWithFieldAndReason(string? value, string reason)
    {
        var refusal = Should.Throw<ApiException>(() => InputRules.Text(value, "field", 10));
        refusal.Code.ShouldBe(ApiErrorCode.InvalidInput);
        refusal.Field.ShouldBe("field");
        refusal.Message.ShouldContain(reason);
    }

    [Fact]
    public void Text_halfASurrogatePair_refused() =>
        Should.Throw<ApiException>(() => InputRules.Text($"a{'\ud800'}b", "field", 10)).Message.ShouldContain("surrogate");

    [Fact]
    public void Text_lineBreaksAndTabs_fine() => InputRules.Text("a\r\n\tb", "field", 10).ShouldBe("a\r\n\tb");
}
