using System.Text.Json.Serialization;

namespace IonMentoring.Monitoring.Status;

/// <summary>How well something does, the worst last.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Condition>))]
internal enum Condition
{
    /// <summary>There is no limit to judge it by, or nothing was measured.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Within its limits.</summary>
    [JsonStringEnumMemberName("healthy")]
    Healthy,

    /// <summary>Over a limit that calls for a look.</summary>
    [JsonStringEnumMemberName("degraded")]
    Degraded,

    /// <summary>Over a limit at which users suffer.</summary>
    [JsonStringEnumMemberName("critical")]
    Critical,
}
