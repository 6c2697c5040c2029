namespace IonMentoring.Integration.Tests;

public sealed class SettingsTests
{
    private const int WrongSettings = 78;

    [Theory]
    [InlineData("", "frobnicate")]
    [InlineData("all", "frobnicate")]
    [InlineData("edge", "--frobnicate")]
    [InlineData("api", "--Frobnicate:Much=1")]
    [InlineData("", "--Caching:Entries")]
    public async Task Argument_unknown_refusedByName(string role, string argument)
    {
        string[] arguments = role.Length == 0 ? [argument] : [role, argument];
        var (exitCode, output) = await HostProcess.RunToEndAsync(arguments);

        exitCode.ShouldBe(WrongSettings, output);
        output.ShouldContain(argument, Case.Sensitive);
        output.ShouldContain("all, edge, api", Case.Sensitive);
    }

    [Fact]
    public async Task Settings_wrong_allNamedAtOnce()
    {
        var output = await RefusedAsync(
            "--Routing:ToneWeight=0.9", "--Personas:CallLimit=nonsense", "--Caching:Entries=0", "--Model:Provider=OpenAI");

        output.ShouldContain("ToneWeight", Case.Sensitive);
        output.ShouldContain("CallLimit", Case.Sensitive);
        output.ShouldContain("Entries", Case.Sensitive);
        output.ShouldContain("Model:Endpoint", Case.Sensitive);
    }

    [Theory]
    [InlineData("Caching:Entriez")]
    [InlineData("Model:Providr")]
    [InlineData("Api:Ulr")]
    [InlineData("Edge:Ulr")]
    public async Task Setting_unknownInKnownSection_refusedByName(string setting)
    {
        var output = await RefusedAsync($"--{setting}=1");

        output.ShouldContain(setting.Split(':')[1], Case.Sensitive);
    }

    [Theory]
    [InlineData("Access:ClientKeys:0=two words", "ClientKeys")]
    [InlineData("RateLimit:Burst=-1", "RateLimit:Burst is '-1'")]
    [InlineData("Caching:Life=00:00:00", "Life")]
    [InlineData("Model:Provider=Oracle", "Provider")]
    [InlineData("Suggestions:OnPersonaFailure=Panic", "OnPersonaFailure")]
    [InlineData("Api:Url=nonsense", "Api:Url")]
    [InlineData("Edge:Url=nonsense", "Edge:Url")]
    public async Task Setting_wrong_refusedByName(string setting, string name)
    {
        var output = await RefusedAsync($"--{setting}");

        output.ShouldContain(name, Case.Sensitive);
    }

    // Of a setting given twice the last counts.
    private static async Task<string> RefusedAsync(params string[] settings)
    {
        var (exitCode, output) = await HostProcess.RunToEndAsync(
            ["all", "--Api:Url=http://127.0.0.1:0", "--Edge:Url=http://127.0.0.1:0", "--Edge:OperatorUrl=http://127.0.0.1:0", .. settings]);
        exitCode.ShouldBe(WrongSettings, output);
        output.ShouldNotContain("Unhandled exception");
        return output;
    }
}
