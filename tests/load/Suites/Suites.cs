using IonMentoring.LoadSuites.EdgeCases;
using IonMentoring.LoadSuites.Faults;
using IonMentoring.LoadSuites.Product;
using IonMentoring.LoadSuites.Yardsticks;

namespace IonMentoring.LoadSuites;

/// <summary>The suites by name.</summary>
internal static class Suites
{
    private static readonly ISuite[] All = [new HeadlineSuite(), new RampSuite(), new SpikeSuite(), new SoakSuite(), new FaultsSuite(), new ColdSuite(), new EdgeCasesSuite(), new AddedSuite(), new ApisSuite(), new CalibrationSuite()];

    public static IEnumerable<string> Names => All.Select(suite => suite.Name);

    public static async Task<int> RunAsync(string name, SuiteSettings settings)
    {
        InlineCompletions.TurnOn();
        var suite = All.Single(suite => suite.Name == name);
        var calibrated = settings.Smoke || settings.Url is not null || suite is CalibrationSuite ? null : (double?)await CalibrationSuite.MostAsync();
        var report = await suite.RunAsync(settings, calibrated);
        Console.WriteLine(report);
        return report.ExitCode;
    }
}
