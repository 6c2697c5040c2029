using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Regions;

/// <summary>The destinations of one colour in one region, and how they did lately.</summary>
internal sealed class Side(string region, Colour colour, TimeProvider time)
{
    private readonly Lock _gate = new();
    private volatile Destination[] _destinations = [];
    private IReadOnlyList<string> _configured = [];
    private IReadOnlyList<string>? _staged;
    private bool _isClosed;
    private uint _turn;

    public string Region => region;

    public Colour Colour => colour;

    public IReadOnlyList<Destination> Destinations => _destinations;

    /// <summary>Counts while a deployment is watched.</summary>
    public RecentRequests Recent { get; } = new(time);

    /// <summary>Whether the settings state destinations.</summary>
    public bool IsConfigured
    {
        get
        {
            lock (_gate)
            {
                return _configured.Count > 0;
            }
        }
    }

    public bool HasUsable => Array.Exists(_destinations, destination => destination.Health.IsUsable);

    /// <summary>Takes the addresses that the settings state; those of a deployment go before them.</summary>
    public void Configure(IEnumerable<string> addresses, RetryOptions retries)
    {
        lock (_gate)
        {
            _configured = [.. addresses];
            Settle(retries);
        }
    }

    /// <summary>Takes the addresses that a deployment states, or gives them up again.</summary>
    public void Stage(IReadOnlyList<string>? addresses, RetryOptions retries)
    {
        lock (_gate)
        {
            // A command can come just after new settings took the region away.
            if (!_isClosed)
            {
                _staged = addresses;
                Settle(retries);
            }
        }
    }

    /// <summary>Gives all its destinations up: the settings have its region no longer.</summary>
    public void Close(RetryOptions retries)
    {
        lock (_gate)
        {
            (_configured, _staged, _isClosed) = ([], null, true);
            Settle(retries);
        }
    }

    /// <summary>The usable destination with the fewest requests under way that has not been tried; equal ones take turns.</summary>
    public Destination? Pick(Destination[] tried)
    {
        var destinations = _destinations;
        Destination? best = null;
        var turn = Interlocked.Increment(ref _turn);
        for (var i = 0; i < destinations.Length; i++)
        {
            var candidate = destinations[(turn + (uint)i) % (uint)destinations.Length];
            if (candidate.Health.IsUsable && Array.IndexOf(tried, candidate) < 0 && (best is null || candidate.UnderWay < best.UnderWay))
            {
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>A destination that stays keeps its health and its connections.</summary>
    private void Settle(RetryOptions retries)
    {
        var before = _destinations;
        _destinations =
        [
            .. (_staged ?? _configured).Select(address => new Uri(address)).Distinct().Select(address =>
                Array.Find(before, known => known.Address == address) ?? new Destination(region, colour, address, retries)),
        ];
        foreach (var gone in before.Except(_destinations))
        {
            gone.Retire();
        }
    }
}
