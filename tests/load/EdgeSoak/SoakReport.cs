using System.Globalization;

namespace IonMentoring.EdgeSoak;

/// <summary>What came of the soak, against its goals.</summary>
internal sealed record SoakReport(
    int Requests, int Failed, double P99Ms, int Switches, int Kills, TimeSpan LongestDetection, TimeSpan LongestReturn, int StreamsBroken, TimeSpan RollBack, string RollBackReason)
{
    private static readonly TimeSpan RollBackGoal = TimeSpan.FromSeconds(3);

    public bool Passed => Failed == 0 && StreamsBroken == 0 && RollBack <= RollBackGoal;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        requests               {Requests}, {Failed} failed (goal 0), P99 {P99Ms:0} ms
        switches               {Switches} promoted
        region kills           {Kills}; longest until seen {LongestDetection.TotalMilliseconds:0} ms, longest from ready until back in use {LongestReturn.TotalMilliseconds:0} ms
        streams broken         {StreamsBroken} of those whose process lived (goal 0)
        bad build rolled back  {RollBack.TotalMilliseconds:0} ms after enough requests to judge (goal 3000): {RollBackReason}
        {(Passed ? "passed" : "failed")}
        """);
}
