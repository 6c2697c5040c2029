using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IonMentoring.Personas.Tests;

public sealed class PersonasOptionsTests
{
    [Theory]
    [InlineData("Folder", "")]
    [InlineData("CallLimit", "00:00:00.009")]
    [InlineData("CallLimit", "00:01:01")]
    [InlineData("LoadLimit", "00:00:00.099")]
    [InlineData("LoadLimit", "00:01:01")]
    [InlineData("QuietPeriod", "00:00:00.009")]
    [InlineData("QuietPeriod", "00:00:01.001")]
    [InlineData("PollInterval", "00:00:00.049")]
    [InlineData("PollInterval", "00:00:01.001")]
    [InlineData("ConcurrentCalls", "0")]
    [InlineData("ConcurrentCalls", "1001")]
    public void Setting_outsideItsRange_refusedByName(string setting, string value)
    {
        var failure = Should.Throw<OptionsValidationException>(() => Read((setting, value)));

        failure.Failures.ShouldHaveSingleItem().ShouldContain(setting);
    }

    [Fact]
    public void Settings_severalWrong_allReported()
    {
        var failure = Should.Throw<OptionsValidationException>(() => Read(("CallLimit", "00:00:00"), ("LoadLimit", "00:00:00"), ("ConcurrentCalls", "-1")));

        failure.Failures.Count().ShouldBe(3);
    }

    [Fact]
    public void Setting_unknown_refused() => Should.Throw<OptionsValidationException>(() => Read(("CalLimit", "00:00:01")));

    [Fact]
    public void Settings_none_documentedDefaults()
    {
        var options = Read();

        options.Folder.ShouldBe("plugins");
        options.CallLimit.ShouldBe(TimeSpan.FromSeconds(1));
        options.LoadLimit.ShouldBe(TimeSpan.FromSeconds(5));
        options.QuietPeriod.ShouldBe(TimeSpan.FromMilliseconds(75));
        options.PollInterval.ShouldBe(TimeSpan.FromMilliseconds(500));
        options.ConcurrentCalls.ShouldBe(64);
        options.FullFolder.ShouldBe(Path.Combine(AppContext.BaseDirectory, "plugins"));
    }

    private static PersonasOptions Read(params (string Name, string Value)[] settings)
    {
        var values = settings.ToDictionary(setting => $"Personas:{setting.Name}", setting => (string?)setting.Value, StringComparer.Ordinal);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        using var provider = new ServiceCollection().AddPersonasModule(configuration).BuildServiceProvider();
        return provider.GetRequiredService<IOptions<PersonasOptions>>().Value;
    }
}
