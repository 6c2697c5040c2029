using System.Runtime.ExceptionServices;
using IonMentoring.ModuleContracts.Api;
using ZiggyCreatures.Caching.Fusion;

namespace IonMentoring.Caching.Keeping;

/// <summary>One computation of an answer, and what became of it.</summary>
internal sealed class Computation<T>(Func<CancellationToken, Task<Computed<T>>> compute, Func<T, bool> keep, Life life, TimeProvider time)
    where T : class
{
    // Why nothing was computed, where an expired answer may stand in.
    private ExceptionDispatchInfo? _failure;

    /// <summary>What was computed and is kept.</summary>
    public Kept<T>? Kept { get; private set; }

    /// <summary>What was computed and is not worth keeping.</summary>
    public T? Makeshift { get; private set; }

    public async Task<Kept<T>> RunAsync(FusionCacheFactoryExecutionContext<Kept<T>> entry, CancellationToken cancellationToken)
    {
        var (value, startedAt) = await ComputeAsync(entry, cancellationToken);
        if (!keep(value))
        {
            Makeshift = value;
            throw new MakeshiftException();
        }

        return Kept = life.Keep(value, startedAt, time.GetUtcNow().UtcTicks);
    }

    /// <summary>Throws what the computation threw, if an expired answer stood in for it.</summary>
    public void ThrowFailure() => _failure?.Throw();

    private async Task<Computed<T>> ComputeAsync(FusionCacheFactoryExecutionContext<Kept<T>> entry, CancellationToken cancellationToken)
    {
        try
        {
            return await compute(cancellationToken);
        }
        catch (ApiException failure) when (failure.Code == ApiErrorCode.ModelUnavailable)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            throw;
        }
        catch (Exception)
        {
            // A persona that is gone, or a fault of ours: an old answer would only hide it.
            entry.Options.IsFailSafeEnabled = false;
            throw;
        }
    }
}
