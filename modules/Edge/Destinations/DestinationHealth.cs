using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Destinations;

/// <summary>
/// Whether a destination can be used. Probes take it out after some failures and bring it back after some answers; a
/// transport failure of a request takes it out at once, until its time is over and a probe is answered again; where probes failed
/// too, they tell when it is well again.
/// </summary>
internal sealed class DestinationHealth : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource _hanging = new();
    private volatile bool _usable = true;
    private bool _probedOut;
    private int _failures;
    private int _answers;
    private int _ejections;
    private DateTimeOffset _ejectedUntil;
    private DateTimeOffset _lastFailure;
    private bool _probesSawIt;
    private bool _isDisposed;

    /// <summary>Read for each request, written rarely.</summary>
    public bool IsUsable => _usable;

    /// <summary>Cancelled when the destination stops answering, so that requests waiting for it can go elsewhere.</summary>
    public CancellationToken Hanging => Volatile.Read(ref _hanging).Token;

    /// <summary>Why it is out, or why it was out last; null when it never was.</summary>
    public string? Reason { get; private set; }

    /// <summary>A probe was answered with success. True when that brings the destination back.</summary>
    public bool ProbeAnswered(HealthOptions options, DateTimeOffset now)
    {
        lock (_gate)
        {
            _failures = 0;
            _answers++;
            if (_probedOut && _answers >= options.AnswersToReturn)
            {
                _probedOut = false;
            }

            if (_probesSawIt && _answers >= options.AnswersToReturn)
            {
                _ejectedUntil = now;
            }

            if (_ejections > 0 && now - _lastFailure > options.LongestEjection)
            {
                _ejections = 0;
            }

            var isBack = !_usable && !_probedOut && now >= _ejectedUntil;
            _usable |= isBack;
            return isBack;
        }
    }

    /// <summary>A probe failed. True when that takes the destination out.</summary>
    public bool ProbeFailed(HealthOptions options, DateTimeOffset now, string reason, bool silent)
    {
        CancellationTokenSource? hanging = null;
        var isOut = false;
        lock (_gate)
        {
            _answers = 0;
            _failures++;
            Reason = reason;
            _probesSawIt = true;
            if (_failures >= options.FailuresToLeave)
            {
                isOut = _usable;
                _probedOut = true;
                _usable = false;

                // A probe may end after its destination was taken away.
                if (silent && !_isDisposed)
                {
                    hanging = _hanging;
                    Volatile.Write(ref _hanging, new CancellationTokenSource());
                }
            }
        }

        hanging?.Cancel();
        return isOut;
    }

    /// <summary>A request met a transport failure. True when that takes the destination out.</summary>
    public bool Eject(HealthOptions options, DateTimeOffset now, string reason)
    {
        lock (_gate)
        {
            if (!_usable)
            {
                return false;
            }

            var time = options.FirstEjection * Math.Pow(2, Math.Min(_ejections, 16));
            _ejectedUntil = now + (time < options.LongestEjection ? time : options.LongestEjection);
            _ejections++;
            _lastFailure = now;
            _usable = false;
            _probesSawIt = false;
            Reason = reason;
            return true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _hanging.Dispose();
        }
    }
}
