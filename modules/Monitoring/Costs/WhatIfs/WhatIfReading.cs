using System.Globalization;

namespace IonMentoring.Monitoring.Costs.WhatIfs;

/// <summary>Reads what somebody supposes.</summary>
internal static class WhatIfReading
{
    public const string Allowed = "min-instances=N (1 to 1,000), reserved, smaller-database or retention=DAYS (1 to 3,650)";

    private const int MostInstances = 1_000;
    private const int MostDays = 3_650;

    /// <returns>Null where it is none of what is allowed.</returns>
    public static IWhatIf? Read(string text) => text.Split('=') switch
    {
        ["reserved"] => new Reserved(),
        ["smaller-database"] => new SmallerDatabase(),
        ["min-instances", var number] when Whole(number, MostInstances) is { } instances => new MinimumInstances(instances),
        ["retention", var number] when Whole(number, MostDays) is { } days => new Retention(days),
        _ => null,
    };

    private static int? Whole(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
