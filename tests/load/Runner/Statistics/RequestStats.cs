namespace IonMentoring.LoadRunner.Statistics;

/// <summary>How many, what share of all in percent, and how many a second.</summary>
public sealed record RequestStats(long Count, double Percent, double RPS);
