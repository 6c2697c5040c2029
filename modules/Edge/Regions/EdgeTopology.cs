using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace IonMentoring.Edge.Regions;

/// <summary>The regions as the settings now state them. Settings that change are checked first; wrong ones change nothing.</summary>
internal sealed class EdgeTopology : IHostedService, IDisposable
{
    private readonly IOptionsFactory<EdgeOptions> _factory;
    private readonly IConfiguration _configuration;
    private readonly TimeProvider _time;
    private readonly ILogger<EdgeTopology> _logger;
    private readonly Lock _gate = new();
    private readonly Lock _takingOut = new();
    private volatile RegionRules _rules;
    private IDisposable? _reloads;

    public EdgeTopology(IOptionsFactory<EdgeOptions> factory, IConfiguration configuration, TimeProvider time, ILogger<EdgeTopology> logger)
    {
        (_factory, _configuration, _time, _logger) = (factory, configuration, time, logger);
        Options = factory.Create(Microsoft.Extensions.Options.Options.DefaultName);
        Regions = [];
        _rules = Take(Options);
    }

    /// <summary>Called for a region that is new in the settings, before it has requests.</summary>
    public Action<Region>? Added { get; set; }

    public EdgeOptions Options { get; private set; }

    public IReadOnlyList<Region> Regions { get; private set; }

    public RegionRules Rules => _rules;

    public Region? Find(string name) => Regions.FirstOrDefault(region => string.Equals(region.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Does what takes a destination out, unless it is the last one that a region's requests can go to: a request that may fail
    /// is better than one that must. True when that has taken it out.
    /// </summary>
    public bool TakeOut(Destination destination, Func<bool> take)
    {
        lock (_takingOut)
        {
            return Regions.Where(region => region.CanUse(destination)).All(region => region.HasOther(destination)) && take();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _reloads = ChangeToken.OnChange(_configuration.GetReloadToken, Reload);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _reloads?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _reloads?.Dispose();

    private void Reload()
    {
        lock (_gate)
        {
            try
            {
                var options = _factory.Create(Microsoft.Extensions.Options.Options.DefaultName);
                var rules = Take(options);
                (Options, _rules) = (options, rules);
            }
            catch (OptionsValidationException wrong)
            {
                Log.SettingsRefused(_logger, string.Join(' ', wrong.Failures));
                return;
            }
            catch (Exception wrong) when (wrong is InvalidDataException or FormatException or IOException)
            {
                Log.SettingsRefused(_logger, wrong.Message);
                return;
            }
        }

        Log.SettingsTaken(_logger, Regions.Count);
    }

    private RegionRules Take(EdgeOptions options)
    {
        var before = Regions;
        var stated = options.Regions.ToList();
        var regions = stated.Select(pair => Find(pair.Key) ?? Create(pair.Key)).ToList();
        var rules = new RegionRules(options, regions);
        foreach (var (region, settings) in regions.Zip(stated, (region, pair) => (region, pair.Value)))
        {
            region.Blue.Configure(settings.Blue, options.Retries);
            region.Green.Configure(settings.Green, options.Retries);
            region.Fallback = settings.Fallback.Count > 0
                ? [.. settings.Fallback.Select(rules.Named)]
                : [.. regions.Where(other => other != region).OrderByDescending(other => other == rules.Primary)];
        }

        foreach (var gone in before.Except(regions))
        {
            gone.Blue.Close(options.Retries);
            gone.Green.Close(options.Retries);
        }

        Regions = regions;
        return rules;
    }

    private Region Create(string name)
    {
        var region = new Region(name, _time);
        Added?.Invoke(region);
        return region;
    }
}
