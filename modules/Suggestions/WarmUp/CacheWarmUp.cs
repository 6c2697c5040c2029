using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Suggestions.Models;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recommending;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Suggestions.WarmUp;

/// <summary>
/// Fills the cache after the start, beside the requests: with the answers that were asked for most, where other processes keep
/// them; and with answers to common messages, where they cost nothing.
/// </summary>
internal sealed class CacheWarmUp(
    IPersonaCatalog catalog,
    IAnswerCache cache,
    SuggestionPipeline pipeline,
    IOptions<ModelOptions> model,
    IOptions<SuggestionsOptions> options,
    ILogger<CacheWarmUp> logger,
    IEnumerable<IInteractionHistory> histories) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (options.Value.WarmUp == 0)
            {
                return;
            }

            await catalog.Loaded.WaitAsync(stoppingToken);
            var promoted = await PromoteAsync(stoppingToken);
            if (promoted > 0)
            {
                Log.WarmedByHistory(logger, promoted);
            }

            if (promoted < options.Value.WarmUp && model.Value.Provider == ModelProvider.Embedded)
            {
                Log.WarmedByList(logger, await PrepareAsync(options.Value.WarmUp - promoted, stoppingToken));
            }
            else if (promoted == 0)
            {
                Log.NotWarmed(logger);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends before it is warm; what is needed for it may be gone already.
        }
        catch (Exception exception)
        {
            Log.WarmUpFailed(logger, exception);
        }
    }

    private async Task<int> PromoteAsync(CancellationToken cancellationToken)
    {
        var promoted = 0;
        if (cache.Shared && histories.FirstOrDefault() is { } history)
        {
            foreach (var key in await history.CommonestCacheKeysAsync(options.Value.WarmUp, cancellationToken))
            {
                promoted += await PromoteAsync(key, cancellationToken) ? 1 : 0;
            }
        }

        return promoted;
    }

    private Task<bool> PromoteAsync(string key, CancellationToken cancellationToken) =>
        key.StartsWith($"{CacheKey.Spell(CacheKind.Recommend)}:", StringComparison.Ordinal)
            ? cache.PromoteAsync<ChosenPersona>(key, cancellationToken)
            : cache.PromoteAsync<Suggestion>(key, cancellationToken);

    private async Task<int> PrepareAsync(int most, CancellationToken cancellationToken)
    {
        var prepared = 0;
        foreach (var message in CommonMessages.Read().Take(most))
        {
            await pipeline.PrepareAsync(message, cancellationToken);
            prepared++;

            // Requests go first.
            await Task.Yield();
        }

        return prepared;
    }
}
