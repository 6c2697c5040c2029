using System.Globalization;
using IonMentoring.Caching.Removing;
using StackExchange.Redis;

namespace IonMentoring.Caching.Redis;

/// <summary>Removes and counts our keys in Redis, and remembers there which answers were removed, for processes that could not be told.</summary>
internal sealed class RedisKeys(RedisConnection connection, TimeSpan removalsRemembered)
{
    public const string Prefix = "ion:";

    private const string Removed = "ion-removed";
    private const string Evicted = "evicted_keys:";
    private const int Batch = 500;

    public Task RemoveAsync(string key) => connection.Database.KeyDeleteAsync($"{Prefix}{key}");

    /// <returns>The keys that were there.</returns>
    public async Task<IReadOnlyCollection<string>> RemoveAsync(Removal removal, CancellationToken cancellationToken)
    {
        var database = connection.Database;
        await database.HashSetAsync(Removed, removal.Scope.Text, removal.At);
        await database.KeyExpireAsync(Removed, removalsRemembered);
        if (removal.Scope.Key is { } single)
        {
            return await database.KeyDeleteAsync($"{Prefix}{single}") ? [single] : [];
        }

        var removed = new List<string>();
        await foreach (var batch in ScanAsync(removal.Scope.KeyPattern).Chunk(Batch).WithCancellation(cancellationToken))
        {
            // One by one, in one go: in a cluster they are on several servers.
            await Task.WhenAll(batch.Select(key => database.KeyDeleteAsync(key)));
            removed.AddRange(batch.Select(key => ((string)key!)[Prefix.Length..]));
        }

        return removed;
    }

    /// <summary>What other processes have removed, and need not be forgotten yet.</summary>
    public async Task<IReadOnlyCollection<Removal>> RemovalsAsync(CancellationToken cancellationToken)
    {
        List<Removal> removals =
            [.. from entry in await connection.Database.HashGetAllAsync(Removed).WaitAsync(cancellationToken)
                let scope = RemovalScope.Read(entry.Name.ToString())
                where scope is not null && entry.Value.IsInteger
                select new Removal(scope, (long)entry.Value)];
        var oldest = removals.Select(removal => removal.At).DefaultIfEmpty().Max() - removalsRemembered.Ticks;
        RedisValue[] old = [.. removals.Where(removal => removal.At < oldest).Select(removal => (RedisValue)removal.Scope.Text)];
        if (old.Length > 0)
        {
            await connection.Database.HashDeleteAsync(Removed, old).WaitAsync(cancellationToken);
        }

        return removals;
    }

    /// <summary>How many answers of each kind are kept.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var key in ScanAsync("*").WithCancellation(cancellationToken))
        {
            var kind = KeyParts.Of(((string)key!).AsSpan(Prefix.Length)).Kind.ToString();
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        return counts;
    }

    /// <summary>The keys that the servers themselves have thrown out since their start, for want of memory.</summary>
    public async Task<long> EvictionsAsync()
    {
        var evictions = 0L;
        foreach (var server in connection.Servers)
        {
            evictions += EvictionsIn((string?)await server.ExecuteAsync("INFO", "stats") ?? string.Empty);
        }

        return evictions;
    }

    private static long EvictionsIn(string statistics)
    {
        var at = statistics.IndexOf(Evicted, StringComparison.Ordinal);
        var value = at < 0 ? [] : statistics.AsSpan(at + Evicted.Length);
        return at < 0 ? 0 : long.Parse(value[..value.IndexOfAny('\r', '\n')], CultureInfo.InvariantCulture);
    }

    private IAsyncEnumerable<RedisKey> ScanAsync(string pattern) => connection.Servers.ToAsyncEnumerable()
        .SelectMany(server => server.KeysAsync(connection.Database.Database, $"{Prefix}{pattern}", Batch));
}
