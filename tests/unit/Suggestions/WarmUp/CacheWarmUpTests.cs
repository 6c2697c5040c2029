using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Suggestions.Models;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.WarmUp;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace IonMentoring.Suggestions.Tests.WarmUp;

public sealed class CacheWarmUpTests
{
    [Fact]
    public async Task Start_historyAndASharedCache_theCommonestAreTakenFromItAndTheListFillsUp()
    {
        using var modules = new Modules();
        var cache = new NoCache { Shared = true };

        await WarmAsync(modules, cache, new History(["process:lua:a", "recommend:_:b"]));

        cache.Promoted.ShouldBe(["process:lua:a as Suggestion", "recommend:_:b as ChosenPersona"]);
        cache.Prepared.ShouldBe(98);
    }

    [Fact]
    public async Task Start_historyThatFails_isNobodysFailure()
    {
        using var modules = new Modules();
        var cache = new NoCache { Shared = true };

        await WarmAsync(modules, cache, new History(null));

        cache.Promoted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_nothingKnown_theShippedList()
    {
        using var modules = new Modules();
        var cache = new NoCache();

        await WarmAsync(modules, cache, new History([]));

        cache.Prepared.ShouldBe(100);
    }

    [Fact]
    public void List_everyLine_readable()
    {
        var messages = CommonMessages.Read().ToList();
        messages.Count.ShouldBe(100);
        messages.Select(message => message.Message).ShouldBeUnique();
        messages.ShouldAllBe(message => message.Message.Length > 5);
    }

    private static async Task WarmAsync(Modules modules, NoCache cache, IInteractionHistory history)
    {
        using var warmUp = new CacheWarmUp(
            modules.Get<IPersonaCatalog>(),
            cache,
            new SuggestionPipeline(
                modules.Get<ModuleContracts.Routing.IResonanceDetector>(),
                modules.Get<KeptDetections>(),
                modules.Get<ModuleContracts.Routing.IPersonaRouter>(),
                modules.Personas,
                cache,
                modules.Get<LanguageModel>(),
                modules.Get<PersonaMeter>(),
                modules.Get<IOptions<SuggestionsOptions>>(),
                modules.Time,
                NullLogger<SuggestionPipeline>.Instance),
            modules.Get<IOptions<ModelOptions>>(),
            modules.Get<IOptions<SuggestionsOptions>>(),
            NullLogger<CacheWarmUp>.Instance,
            [history]);
        await warmUp.StartAsync(CancellationToken.None);
        await warmUp.ExecuteTask!;
    }

    private sealed class History(IReadOnlyList<string>? keys) : IInteractionHistory
    {
        public Task<IReadOnlyList<string>> CommonestCacheKeysAsync(int count, CancellationToken cancellationToken) =>
            keys is null ? throw new InvalidOperationException("The database is away.") : Task.FromResult(keys);

        public Task<IReadOnlyList<Interaction>> OfRequestAsync(string requestId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
