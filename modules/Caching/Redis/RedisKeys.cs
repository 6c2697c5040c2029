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

    public Task<bool> ExistsAsync(string key) => connection.Database.KeyExistsAsync($"{Prefix}{key}");

    /// <returns>The keys that were there.</returns>
    public async Task<IReadOnlyCollection<string>> RemoveAsync(Removal removal, CancellationToken cancellationToken)
    {
        var database = connection.Database;
        await database.HashSetAsync(Removed, removal.Scope.Text, removal.At);
        await database.KeyExpireAsync(Removed, removalsRemembered);
        var removed = new List<string>();
        await foreach (var batch in ScanAsync(removal.Scope.KeyPattern).Chunk(Batch).WithCancellation(cancellationToken))
        {
            await database.KeyDeleteAsync(batch);
            removed.AddRange(batch.Select(key => ((string)key!)[Prefix.Length..]));
        }

        return removed;
    }

    /// <summary>What other processes have removed.</summary>
    public async Task<IReadOnlyCollection<Removal>> RemovalsAsync() =>
        [.. from entry in await connection.Database.HashGetAllAsync(Removed)
            let scope = RemovalScope.Read(entry.Name.ToString())
            where scope is not null && entry.Value.IsInteger
            select new Removal(scope, (long)entry.Value)];

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

    /// <summary>The keys that the server itself has thrown out since its start, for want of memory.</summary>
    public async Task<long> EvictionsAsync()
    {
        var statistics = (string?)await connection.Server.ExecuteAsync("INFO", "stats") ?? string.Empty;
        var at = statistics.IndexOf(Evicted, StringComparison.Ordinal);
        var value = at < 0 ? [] : statistics.AsSpan(at + Evicted.Length);
        return at < 0 ? 0 : long.Parse(value[..value.IndexOfAny('\r', '\n')], CultureInfo.InvariantCulture);
    }

    private IAsyncEnumerable<RedisKey> ScanAsync(string pattern) =>
        connection.Server.KeysAsync(connection.Database.Database, $"{Prefix}{pattern}", Batch);
}
