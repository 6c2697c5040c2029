using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Suggestions.Tests;

/// <summary>Keeps every interaction in memory.</summary>
internal sealed class Notes : IInteractionLog, IInteractionHistory
{
    private readonly Lock _lock = new();
    private readonly List<Interaction> _all = [];

    public bool KeepsText { get; set; }

    /// <summary>By the parts of their requests.</summary>
    public IReadOnlyList<Interaction> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _all.OrderBy(interaction => interaction.RequestId, StringComparer.Ordinal)];
            }
        }
    }

    public Interaction Only => All.ShouldHaveSingleItem();

    public void Record(Interaction interaction)
    {
        lock (_lock)
        {
            _all.Add(interaction);
        }
    }

    public Task<IReadOnlyList<Interaction>> OfRequestAsync(string requestId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Interaction>>(
        [.. All.Where(interaction => interaction.RequestId == requestId || interaction.RequestId.StartsWith($"{requestId}-", StringComparison.Ordinal))]);

    public Task<IReadOnlyList<string>> CommonestCacheKeysAsync(int count, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}
