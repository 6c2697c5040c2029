using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Tests.Recording;

public sealed class SettingsHashTests
{
    private const string Server = "https://models.example/v1";

    [Fact]
    public void Value_same_same() => Of(("Routing:ToneWeight", "0.5")).ShouldBe(Of(("routing:toneweight", "0.5")));

    [Theory]
    [InlineData("Routing:ToneWeight", "0.6")]
    [InlineData("Suggestions:OnPersonaFailure", "SecondBest")]
    [InlineData("Suggestions:HistoryMessages", "3")]
    [InlineData("Model:Name", "another")]
    [InlineData("Model:Temperature", "0")]
    [InlineData("Model:MaxOutputTokens", "10")]
    [InlineData("Model:Endpoint", "https://others.example/v1")]
    public void Value_settingThatCanChangeAnAnswer_differs(string setting, string value) =>
        Of(("Model:Provider", "OpenAI"), ("Model:Endpoint", Server), (setting, value)).ShouldNotBe(Of(("Model:Provider", "OpenAI"), ("Model:Endpoint", Server)));

    [Theory]
    [InlineData("Model:ApiKey", "secret")]
    [InlineData("Model:Endpoint", "https://name:secret@models.example/v1?key=secret")]
    [InlineData("Suggestions:Parallelism", "3")]
    [InlineData("Suggestions:WarmUp", "3")]
    public void Value_secretOrWhatOnlyChangesTheSpeed_isNotInIt(string setting, string value) =>
        Of(("Model:Provider", "OpenAI"), ("Model:Endpoint", Server), (setting, value)).ShouldBe(Of(("Model:Provider", "OpenAI"), ("Model:Endpoint", Server)));

    private static string Of(params (string Setting, string Value)[] settings)
    {
        using var modules = new Modules([.. settings.GroupBy(setting => setting.Setting, StringComparer.Ordinal).Select(group => group.Last())]);
        return modules.Get<SettingsHash>().Value;
    }
}
