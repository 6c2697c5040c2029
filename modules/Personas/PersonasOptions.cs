using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Personas;

/// <summary>Where persona plugins lie and how long they may take.</summary>
public sealed record PersonasOptions
{
    /// <summary>The section of the settings: <c>Personas</c>.</summary>
    public const string Section = "Personas";

    /// <summary>The folder that holds a folder for each plugin. A relative path starts at the program's folder. Default <c>plugins</c>.</summary>
    [Required]
    public string Folder { get; init; } = "plugins";

    /// <summary>The longest a call of a plugin may take before the request gives it up, 10 ms to 1 min. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that loading and checking a plugin may take, 100 ms to 1 min. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan LoadLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a plugin's files must stay unchanged before they are loaded, 10 ms to 1 s. Default 75 ms: longer than the
    /// pauses of a copy between files, short enough to serve a quarter of a second after the last one.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:01")]
    public TimeSpan QuietPeriod { get; init; } = TimeSpan.FromMilliseconds(75);

    /// <summary>How often the folder is looked at where the system reports no changes, 50 ms to 1 s. Default 500 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:00:01")]
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Calls of one version of a plugin that may run at the same time, 1 to 1,000; one more fails at once. Default 64. Each
    /// version has its own, so that calls which hang in the old one do not keep the new one from serving.
    /// </summary>
    [Range(1, 1000)]
    public int ConcurrentCalls { get; init; } = 64;

    internal string FullFolder => Path.GetFullPath(Folder, AppContext.BaseDirectory);
}
