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
    public async Task DataFolder_isAFile_refusedLikeAnyWrongSetting()
    {
        var file = Path.GetTempFileName();
        try
        {
            foreach (var role in (string[])["api", "all"])
            {
                var (exitCode, output) = await HostProcess.RunToEndAsync(role, $"--Storage:Folder={file}", "--Api:Url=http://127.0.0.1:0", "--Edge:Url=http://127.0.0.1:0", "--Edge:OperatorUrl=http://127.0.0.1:0");

                exitCode.ShouldBe(WrongSettings, output);
                output.ShouldContain("ION Mentoring cannot start:", Case.Sensitive);
                output.ShouldContain("Storage:Folder is", Case.Sensitive);
                output.ShouldNotContain("Unhandled", Case.Sensitive);
            }
        }
        finally
        {
            File.Delete(file);
        }
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

    [Fact]
    public async Task Settings_manyWrongInOneSection_eachNamedWithItsValueAndWhatWouldBeRight()
    {
        var output = await RefusedAsync(
            "--Personas:CallLimit=nonsense",
            "--Personas:LoadLimit=01:00:00",
            "--Personas:ConcurrentCalls=many",
            "--Personas:Foldr=plugins",
            "--Personas:PollInterval:Most=1",
            "--RateLimit:IncludeLoopback=perhaps",
            "--Routing:ToneWeight=heavy",
            "--Model:Provider=Oracle",
            "--Model:OnFailure=Panic");

        foreach (var line in new[]
        {
            "Personas:CallLimit is “nonsense”; it must be a time such as 00:00:30 from 00:00:00.010 to 00:01:00.",
            "Personas:LoadLimit is '01:00:00'",
            "Personas:ConcurrentCalls is “many”; it must be a whole number from 1 to 1000.",
            "Personas:Foldr is not a setting; Personas has Folder,",
            "Personas:PollInterval:Most is not a setting; Personas:PollInterval has one value.",
            "RateLimit:IncludeLoopback is “perhaps”; it must be true or false.",
            "Routing:ToneWeight is “heavy”; it must be a number such as 0.5 from 0 to 1.",
            "Model:Provider is “Oracle”; it must be Embedded or OpenAI.",
            "Model:OnFailure is “Panic”; it must be Error or Embedded.",
        })
        {
            output.ShouldContain(line, Case.Sensitive);
        }
    }

    [Fact]
    public async Task Settings_wrongBelowASection_namedInFull()
    {
        var output = await RefusedAsync(
            "--Edge:Health:Interval=often",
            "--Edge:Retries:Most=2.5",
            "--Edge:Limits=1",
            "--Edge:TrustedProxies=127.0.0.1",
            "--Edge:Countries=FR",
            "--Edge:Regions:us-central1:Blau:0=http://127.0.0.1:8081",
            "--Edge:PrimaryRegion=venus");

        foreach (var line in new[]
        {
            "Edge:Health:Interval is “often”; it must be a time such as 00:00:30.",
            "Edge:Retries:Most is “2.5”; it must be a whole number.",
            "Edge:Limits cannot have a value: it has the settings Connections,",
            "Edge:TrustedProxies cannot have a value: it is a list, with entries such as Edge:TrustedProxies:0.",
            "Edge:Countries cannot have a value: it is a list, with entries such as Edge:Countries:NAME.",
            "Edge:Regions:us-central1:Blau is not a setting; Edge:Regions:us-central1 has Blue, Green, Fallback.",
            "Edge:PrimaryRegion is “venus”",
        })
        {
            output.ShouldContain(line, Case.Sensitive);
        }
    }

    [Theory]
    [InlineData("Access:OperatorKy=a-secret", "Access:OperatorKy")]
    [InlineData("Access:ClientKeys=a-secret", "Access:ClientKeys:0")]
    [InlineData("Access:ClientKeys:0=a-secret", "Access:ClientKeys", " with a space")]
    [InlineData("Model:ApiKey:0=a-secret", "Model:ApiKey:0")]
    public async Task Secret_wrong_refusedByNameAndNotShown(string setting, string name, string rest = "")
    {
        var output = await RefusedAsync($"--{setting}{rest}");

        output.ShouldContain(name, Case.Sensitive);
        output.ShouldNotContain("a-secret");
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
    [InlineData("Caching:ColdLife=00:10:00", "Caching:ColdLife is 00:10:00")]
    [InlineData("Caching:HotLife=nonsense", "Caching:HotLife")]
    [InlineData("Caching:ProcessLife=00:00:00", "Caching:ProcessLife")]
    [InlineData("Caching:RecommendLife=2.00:00:00", "Caching:RecommendLife")]
    [InlineData("Caching:RoutingLife=00:00:00", "Caching:RoutingLife")]
    [InlineData("Caching:PersonaLife=00:00:00", "Caching:PersonaLife")]
    [InlineData("Caching:StaleFor=-00:00:01", "Caching:StaleFor")]
    [InlineData("Caching:RedisTimeout=00:00:00", "Caching:RedisTimeout")]
    [InlineData("Suggestions:WarmUp=-1", "Suggestions:WarmUp")]
    [InlineData("Alerts:Window=00:00:00", "Alerts:Window")]
    [InlineData("Alerts:Rules:high-cpu-utilization:Threshold=NaN", "Alerts:Rules:high-cpu-utilization:Threshold is NaN")]
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
