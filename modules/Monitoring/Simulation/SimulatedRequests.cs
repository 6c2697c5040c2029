using IonMentoring.ModuleContracts.Api;
using IonMentoring.Monitoring.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace IonMentoring.Monitoring.Simulation;

/// <summary>Has answers measured by what measures real ones.</summary>
internal sealed class SimulatedRequests
{
    // Of answers that were kept, and of those that had to be computed: together they make the profile's average.
    private const double HitOfMean = 0.72;
    private const double HitSpread = 0.4;
    private const double MissSpread = 0.5;
    private const string Asia = "asia-southeast1";

    private readonly RequestMeter _meter;
    private readonly TrafficProfile _profile;
    private readonly Chance _chance;
    private readonly HttpContext[,] _contexts;
    private readonly double _hitMs;
    private readonly double _missMs;
    private double _due;

    public SimulatedRequests(RequestMeter meter, TrafficProfile profile, Chance chance)
    {
        (_meter, _profile, _chance) = (meter, profile, chance);
        _contexts = new HttpContext[profile.Regions.Count, profile.Endpoints.Count];
        for (var region = 0; region < profile.Regions.Count; region++)
        {
            for (var endpoint = 0; endpoint < profile.Endpoints.Count; endpoint++)
            {
                _contexts[region, endpoint] = Request(profile.Regions[region].Name, profile.Endpoints[endpoint].Name);
            }
        }

        // Busy hours are slow and count more.
        var mean = profile.MeanMs / (1 + (profile.Slowing * profile.Swing / 2)) / profile.Regions.Sum(region => region.Of * region.Slower) / profile.Endpoints.Sum(endpoint => endpoint.Of * endpoint.Slower);
        _hitMs = mean * HitOfMean;
        _missMs = (mean - (profile.HitRate * _hitMs)) / (1 - profile.HitRate);
    }

    /// <returns>Whether an answer was kept for it.</returns>
    public bool Answer(SimulatedState state)
    {
        var (region, endpoint) = (Draw(_profile.Regions), Draw(_profile.Endpoints));
        var inAsia = _profile.Regions[region].Name == Asia;
        var kept = _chance.Happens(state.HitRate);
        var spread = kept ? HitSpread : MissSpread;
        var factor = state.Slower * (inAsia ? state.AsiaSlower : 1) * _profile.Regions[region].Slower * _profile.Endpoints[endpoint].Slower;
        var ms = (kept ? _hitMs : _missMs) * factor * Math.Exp((spread * _chance.Normal()) - (spread * spread / 2));
        _meter.Measure(_contexts[region, endpoint], Fails(state.Failing + (inAsia ? state.AsiaFailing : 0)), TimeSpan.FromMilliseconds(ms));
        return kept;
    }

    public string DrawPersona() => _profile.Personas[Draw(_profile.Personas)].Name;

    private static DefaultHttpContext Request(string region, string endpoint)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers[ServingSide.RegionHeader] = region;
        http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse(endpoint), 0, EndpointMetadataCollection.Empty, endpoint));
        return http;
    }

    // As evenly as all of them would: by chance, a few of those that are simulated would fail less evenly than the many they stand for.
    private bool Fails(double part)
    {
        _due += part;
        var fails = _due >= 1;
        _due -= fails ? 1 : 0;
        return fails;
    }

    private int Draw(IReadOnlyList<Share> shares)
    {
        var drawn = _chance.Between(0, 1);
        var index = 0;
        while (index < shares.Count - 1 && drawn >= shares[index].Of)
        {
            drawn -= shares[index++].Of;
        }

        return index;
    }
}
