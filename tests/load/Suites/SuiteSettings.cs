namespace IonMentoring.LoadSuites;

/// <summary>What the command line asked for; a rate or a length of null is the suite's own.</summary>
internal sealed record SuiteSettings(Uri? Url, bool Smoke, bool Redis, bool Postgres, int? Rate, int? Seconds, string Reports)
{
    /// <summary>The rate to use: stated, or of the smoke form, or of the full one.</summary>
    public int RateOr(int full, int smoke) => Rate ?? (Smoke ? smoke : full);

    public TimeSpan SecondsOr(int full, int smoke) => TimeSpan.FromSeconds(Seconds ?? (Smoke ? smoke : full));

    /// <summary>For a suite that asks, or breaks, only what it started itself.</summary>
    public void RefuseUrl(string suite)
    {
        if (Url is not null)
        {
            throw new ArgumentException($"The suite {suite} starts what it asks: it takes no --url.", nameof(suite));
        }
    }

    /// <summary>How long is warmed up: until the code that matters is compiled for good, which takes a process that is asked for all it can give half a minute.</summary>
    public TimeSpan WarmUp => TimeSpan.FromSeconds(Smoke ? 1 : Math.Min(40, Seconds ?? 40));
}
