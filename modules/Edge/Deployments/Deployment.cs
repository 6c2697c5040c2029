using System.Text.Json.Serialization;
using IonMentoring.Edge.Regions;

namespace IonMentoring.Edge.Deployments;

/// <summary>How far a deployment of a region has come.</summary>
[JsonConverter(typeof(SpelledEnumConverter<DeploymentPhase>))]
internal enum DeploymentPhase
{
    /// <summary>Stated, but not begun.</summary>
    [JsonStringEnumMemberName("staged")]
    Staged,

    /// <summary>Its destinations become ready and answer warm-up requests.</summary>
    [JsonStringEnumMemberName("warming")]
    Warming,

    /// <summary>It has a share of the users, from none to all, and is watched.</summary>
    [JsonStringEnumMemberName("shifting")]
    Shifting,

    /// <summary>It has all users; the old side finishes what it has.</summary>
    [JsonStringEnumMemberName("draining")]
    Draining,

    [JsonStringEnumMemberName("done")]
    Done,

    [JsonStringEnumMemberName("rolled_back")]
    RolledBack,
}

/// <summary>One deployment of a region: from which side to which, and how far it has come.</summary>
internal sealed record Deployment(
    Colour To,
    DeploymentPhase Phase,
    double Percent,
    string By,
    DateTime StartedAt,
    DateTime ChangedAt,
    string? Reason = null,
    Evidence? Evidence = null)
{
    [JsonIgnore]
    public bool IsUnderWay => Phase is not (DeploymentPhase.Done or DeploymentPhase.RolledBack);

    /// <summary>The traffic of its region.</summary>
    [JsonIgnore]
    public Traffic Traffic => Phase switch
    {
        DeploymentPhase.Shifting => new(To.Other(), Percent),
        DeploymentPhase.Draining or DeploymentPhase.Done => new(To, 0),
        _ => new(To.Other(), 0),
    };
}
