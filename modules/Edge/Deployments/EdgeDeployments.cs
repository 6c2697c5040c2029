using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;
using IonMentoring.ModuleContracts.Api;

namespace IonMentoring.Edge.Deployments;

/// <summary>The deployments of all regions: what operators may do with them, and the steps they take by themselves. One change at a time.</summary>
internal sealed class EdgeDeployments
{
    private readonly EdgeTopology _topology;
    private readonly EdgeStateFile _file;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private EdgeState _state;

    public EdgeDeployments(EdgeTopology topology, EdgeStateFile file, TimeProvider time)
    {
        (_topology, _file, _time) = (topology, file, time);
        _state = file.Read(topology.Options.AllowedDestinations);
        foreach (var region in topology.Regions)
        {
            Apply(region, _state.Of(region.Name));
        }

        // A region that new settings bring back goes on where it was.
        topology.Added += region =>
        {
            lock (_gate)
            {
                Apply(region, _state.Of(region.Name));
            }
        };
    }

    public EdgeState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    public string? Notice => _file.Notice;

    public EdgeState Deploy(string regionName, Colour colour, IReadOnlyList<string>? destinations, string by, long? revision) => Change(regionName, revision, (region, state) =>
    {
        if (state.Deployment is { IsUnderWay: true } other)
        {
            throw Conflict($"{region.Name} already has a deployment under way: {other.By} started one to {other.To.Spell()} at {other.StartedAt:u}. Promote it or roll it back first.");
        }

        if (colour == state.Active)
        {
            throw Conflict($"{colour.Spell()} serves {region.Name} now; a deployment goes to {colour.Other().Spell()}.");
        }

        foreach (var address in destinations ?? [])
        {
            if (DestinationAddress.Problem(address, _topology.Options.AllowedDestinations) is { } problem)
            {
                throw new ApiException(ApiErrorCode.InvalidInput, problem, "destinations");
            }
        }

        var stated = destinations is { Count: > 0 } ? destinations.Distinct(StringComparer.OrdinalIgnoreCase).ToList() : null;
        if (stated is null && !region[colour].IsConfigured)
        {
            throw Conflict($"{region.Name} has no {colour.Spell()} destinations: state them in the command or in Edge:Regions:{region.Name}:{colour}.");
        }

        var now = _time.GetUtcNow().UtcDateTime;
        state = colour == Colour.Blue ? state with { Blue = stated } : state with { Green = stated };
        return (state with { Deployment = new Deployment(colour, DeploymentPhase.Staged, 0, by, now, now) }, by, $"staged {colour.Spell()}");
    });

    public EdgeState Shift(string regionName, Colour to, double percent, string by, long? revision) => Change(regionName, revision, (region, state) =>
    {
        if (percent is not (>= 0 and <= 100))
        {
            throw new ApiException(ApiErrorCode.InvalidInput, FormattableString.Invariant($"percent is {percent}; it must be from 0 to 100."), "percent");
        }

        var deployment = Expect(region, state, DeploymentPhase.Shifting);
        if (to != deployment.To)
        {
            throw Conflict($"The deployment under way in {region.Name} goes to {deployment.To.Spell()}, not to {to.Spell()}.");
        }

        return (Next(state, deployment with { Percent = percent }), by, FormattableString.Invariant($"shifted {percent} % to {to.Spell()}"));
    });

    public EdgeState Promote(string regionName, string by, long? revision) => Change(regionName, revision, (region, state) =>
    {
        var deployment = Expect(region, state, DeploymentPhase.Shifting);
        return (Next(state, deployment with { Phase = DeploymentPhase.Draining, Percent = 100 }), by, $"promoted {deployment.To.Spell()}");
    });

    /// <summary>Back to the side that served before: from a deployment under way, or from the last one if that side can still serve.</summary>
    public EdgeState RollBack(string regionName, string by, string? reason, long? revision) => Change(regionName, revision, (region, state) =>
    {
        var deployment = state.Deployment is { Phase: not DeploymentPhase.RolledBack } last ? last : throw NothingStaged(region);
        var back = deployment.To.Other();
        if (deployment.Phase == DeploymentPhase.Done && !region[back].HasUsable)
        {
            throw Conflict($"{region.Name} cannot go back to {back.Spell()}: no destination of it is ready.");
        }

        return (Undone(state, deployment, reason ?? $"by {by}", null), by, $"rolled back to {back.Spell()}{(reason is null ? string.Empty : $": {reason}")}");
    });

    /// <summary>A step that a deployment takes by itself; nothing happens when it has changed since <paramref name="seen"/>.</summary>
    public bool Advance(Region region, Deployment seen, DeploymentPhase phase, string? failure = null, Evidence? evidence = null)
    {
        lock (_gate)
        {
            var state = _state.Of(region.Name);
            if (state.Deployment != seen)
            {
                return false;
            }

            var (next, what) = failure is not null
                ? (Undone(state, seen, failure, evidence), $"rolled back to {seen.To.Other().Spell()}: {failure}")
                : (Next(phase == DeploymentPhase.Done ? state with { Active = seen.To } : state, seen with { Phase = phase }), $"{seen.To.Spell()} is {phase.ToString().ToLowerInvariant()}");
            var change = Changed(region, next, "edge", what);

            // A bad build is rolled back even when that cannot be written: the notice says so.
            _file.Write(change);
            Take(region, change);
            return true;
        }
    }

    private static RegionState Undone(RegionState state, Deployment deployment, string reason, Evidence? evidence) => state with
    {
        Active = deployment.To.Other(),
        Deployment = deployment with { Phase = DeploymentPhase.RolledBack, Percent = 0, Reason = reason, Evidence = evidence },
    };

    private static RegionState Next(RegionState state, Deployment deployment) => state with { Deployment = deployment };

    private static Deployment Expect(Region region, RegionState state, DeploymentPhase phase)
    {
        var deployment = state.Deployment is { IsUnderWay: true } underWay ? underWay : throw NothingStaged(region);
        return deployment.Phase == phase
            ? deployment
            : throw Conflict($"The deployment to {deployment.To.Spell()} in {region.Name} is {deployment.Phase.ToString().ToLowerInvariant()}, not {phase.ToString().ToLowerInvariant()}; wait, or roll it back.");
    }

    private static ApiException NothingStaged(Region region) => Conflict($"Nothing is staged in {region.Name}: deploy first.");

    private static ApiException Conflict(string message) => new(ApiErrorCode.Conflict, message);

    private static void Apply(Region region, RegionState state, RetryOptions retries)
    {
        region.Blue.Stage(state.Blue, retries);
        region.Green.Stage(state.Green, retries);
        region.Traffic = state.Traffic;
        var watched = state.Deployment is { Phase: DeploymentPhase.Shifting or DeploymentPhase.Draining } deployment ? deployment.To : (Colour?)null;
        foreach (var side in (Side[])[region.Blue, region.Green])
        {
            if (side.Recent.IsWatched && side.Colour != watched)
            {
                side.Recent.Clear();
            }

            side.Recent.IsWatched = side.Colour == watched;
        }
    }

    private EdgeState Change(string regionName, long? revision, Func<Region, RegionState, (RegionState State, string By, string What)> change)
    {
        lock (_gate)
        {
            var region = _topology.Find(regionName) ?? throw new ApiException(
                ApiErrorCode.NotFound, $"There is no region “{regionName}”; the regions are {string.Join(", ", _topology.Rules.Names)}.", "region");
            if (revision is { } based && based != _state.Revision)
            {
                var last = _state.History is [.., var entry] ? $"; last, {entry.By} {entry.What} in {entry.Region}" : string.Empty;
                throw Conflict($"The state changed since revision {based}: it is {_state.Revision} now{last}. Look again, then decide.");
            }

            var (state, by, what) = change(region, _state.Of(region.Name));
            var next = Changed(region, state, by, what);

            // Written first: what an operator is told has happened outlives the next moment.
            if (_file.Write(next) is { } problem)
            {
                throw Conflict($"Nothing was changed, because the state file could not be written: {problem}");
            }

            Take(region, next);
            return next;
        }
    }

    private EdgeState Changed(Region region, RegionState state, string by, string what)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        state = state with { Deployment = state.Deployment is null ? null : state.Deployment with { ChangedAt = now } };
        return _state.With(region.Name, state, new HistoryEntry(now, region.Name, by, what));
    }

    private void Take(Region region, EdgeState next)
    {
        _state = next;
        Apply(region, next.Of(region.Name));
    }

    private void Apply(Region region, RegionState state) => Apply(region, state, _topology.Options.Retries);
}
