using System.CommandLine;
using IonMentoring.Monitoring.Commands;

namespace IonMentoring.Monitoring.Tests.Commands;

public sealed class TuningCommandsTests
{
    [Theory]
    [InlineData("simulate --hours 0")]
    [InlineData("simulate --hours 73")]
    [InlineData("simulate --hours 1e1")]
    [InlineData("simulate --speed 0x")]
    [InlineData("simulate --speed NaNx")]
    [InlineData("simulate --speed fast")]
    [InlineData("simulate --incident fire")]
    [InlineData("simulate --profile week16")]
    [InlineData("simulate --seed -1")]
    [InlineData("baseline analyze --hours 0")]
    [InlineData("baseline analyze --hours 87600")]
    [InlineData("baseline analyze --format pdf")]
    [InlineData("baseline benchmark --traces 0")]
    [InlineData("baseline benchmark --traces 10001")]
    [InlineData("cost --example new-system")]
    [InlineData("cost --hours 87600")]
    public void Command_wrongOption_isRefused(string line) => Parse(line).Errors.ShouldNotBeEmpty();

    [Theory]
    [InlineData("simulate --profile week15 --hours 72 --speed 60x --incident lag --seed 5 --out somewhere")]
    [InlineData("simulate --speed max")]
    [InlineData("baseline analyze --hours 72 --apply --format md")]
    [InlineData("baseline benchmark --traces 6 --seed 0")]
    [InlineData("cost --month --what-if min-instances=2 reserved smaller-database retention=30 --format json")]
    [InlineData("cost --example old-system")]
    public void Command_rightOptions_areTaken(string line) => Parse(line).Errors.ShouldBeEmpty();

    private static ParseResult Parse(string line)
    {
        var root = new RootCommand();
        MonitoringCommands.All().ToList().ForEach(root.Subcommands.Add);
        return root.Parse(line);
    }
}
