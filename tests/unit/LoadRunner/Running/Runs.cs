using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Tests.Running;

internal static class Runs
{
    public static Task<RunReport> OfAsync(params IReadOnlyList<Scenario> scenarios) =>
        ScenarioRunner.RegisterScenarios(scenarios).WithPlainProgress(TextWriter.Null).RunAsync();

    public static async Task<ScenarioStats> StatsAsync(Scenario scenario) => (await OfAsync(scenario)).ScenarioStats[0];
}
