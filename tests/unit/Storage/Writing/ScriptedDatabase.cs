using System.Collections.Concurrent;
using System.Data.Common;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Audit;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Series;

namespace IonMentoring.Storage.Tests.Writing;

/// <summary>A database that does as it is told.</summary>
internal sealed class ScriptedDatabase : IDatabase
{
    private readonly ConcurrentDictionary<Guid, bool> _ids = new();
    private readonly ConcurrentQueue<string> _stored = new();

    /// <summary>What every call waits for.</summary>
    public Task Hangs { get; set; } = Task.CompletedTask;

    /// <summary>What every call throws.</summary>
    public Exception? Fails { get; set; }

    /// <summary>The request ids, audits or series of rows that are refused for ever.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>What was stored, in its order: the request ids of interactions, what was done of audits.</summary>
    public IReadOnlyList<string> Stored => [.. _stored];

    public ConcurrentDictionary<(string Series, DateTime Start, string Source), long> Minutes { get; } = new();

    public string Description => "a scripted database";

    public bool IsEmbedded => false;

    public string Clock => "0";

    public DbDataSource Primary => throw new NotSupportedException();

    public DbDataSource Reads => throw new NotSupportedException();

    public Task MigrateAsync(CancellationToken cancellationToken) => AnswerAsync();

    public Task MakeRoomAsync(DateTime now, CancellationToken cancellationToken) => AnswerAsync();

    public Task PruneInteractionsAsync(DateTime oldest, CancellationToken cancellationToken) => AnswerAsync();

    public async Task<int> WriteAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        await AnswerAsync();
        Refuse(interactions.Select(interaction => interaction.RequestId));
        foreach (var interaction in interactions.Where(interaction => _ids.TryAdd(interaction.Id, true)))
        {
            _stored.Enqueue(interaction.RequestId);
        }

        return interactions.Count;
    }

    public async Task WriteAsync(IReadOnlyList<StoredAuditEntry> entries, CancellationToken cancellationToken)
    {
        await AnswerAsync();
        Refuse(entries.Select(entry => entry.Entry.What));
        foreach (var entry in entries.Where(entry => _ids.TryAdd(entry.Id, true)))
        {
            _stored.Enqueue(entry.Entry.What);
        }
    }

    public async Task WriteAsync(IReadOnlyList<SeriesMinute> minutes, SeriesTable table, CancellationToken cancellationToken)
    {
        await AnswerAsync();
        Refuse(minutes.Select(minute => minute.Series));
        foreach (var minute in minutes)
        {
            Minutes.AddOrUpdate((minute.Series, minute.Start, minute.Source), minute.Count, (_, before) => Math.Max(before, minute.Count));
        }
    }

    public Task<int> EraseAsync(string userId, DateTime at, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long> SizeAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, double>> LagsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, double>>(new Dictionary<string, double>(StringComparer.Ordinal) { ["second"] = 12.5 });

    public bool IsAway(Exception failure) => failure is not FormatException;

    public ValueTask DisposeAsync() => default;

    private async Task AnswerAsync()
    {
        await Hangs;
        if (Fails is { } failure)
        {
            throw failure;
        }
    }

    private void Refuse(IEnumerable<string> names)
    {
        if (names.FirstOrDefault(Refused.Contains) is { } refused)
        {
            throw new FormatException($"{refused} is not to my taste");
        }
    }
}
