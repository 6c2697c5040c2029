namespace IonMentoring.LoadRunner.Running;

/// <summary>
/// Tokens that are cancelled when a limit is over. All who ask within a second share one, which is up to a second late: a timer of
/// its own for each request would cost more than the request.
/// </summary>
internal sealed class Deadlines(TimeSpan limit, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Shared = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Queue<(long MadeAt, CancellationTokenSource Source)> _sources = new();
    private (long MadeAt, CancellationTokenSource Source) _newest;
    private bool _isOver;

    public CancellationToken Next()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (_newest.Source is null || (!_isOver && time.GetElapsedTime(_newest.MadeAt, now) >= Shared))
            {
                _newest = (now, new CancellationTokenSource(limit + Shared, time));
                _sources.Enqueue(_newest);
                while (_sources.Count > 2 && time.GetElapsedTime(_sources.Peek().MadeAt, now) > limit + (3 * Shared))
                {
                    _sources.Dequeue().Source.Dispose();
                }
            }

            return _newest.Source.Token;
        }
    }

    /// <summary>Cancels them all, also those of later.</summary>
    public void CancelAll()
    {
        List<CancellationTokenSource> sources;
        lock (_lock)
        {
            _isOver = true;
            sources = [.. _sources.Select(made => made.Source)];
        }

        sources.ForEach(source => source.Cancel());
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var (_, source) in _sources)
            {
                source.Dispose();
            }

            _sources.Clear();
        }
    }
}
