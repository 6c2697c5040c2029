using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Storage.Databases;

/// <summary>Who was erased, so that nothing of them comes back from a process that had not written it yet. Hashes alone are kept.</summary>
internal static class Erasures
{
    public static byte[] HashOf(string userId) => SHA256.HashData(Encoding.UTF8.GetBytes(StorableText.Of(userId)));

    /// <summary>Those interactions whose person has not been erased since they happened.</summary>
    public static async Task<IReadOnlyList<Interaction>> WithoutErasedAsync(DbConnection connection, IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select user_hash, at from erasures where at >= @oldest";
        command.With("oldest", interactions.Min(interaction => interaction.At));
        var erased = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                var user = Convert.ToHexString(rows.GetFieldValue<byte[]>(0));
                var at = DateTime.SpecifyKind(rows.GetDateTime(1), DateTimeKind.Utc);
                erased[user] = erased.TryGetValue(user, out var before) && before > at ? before : at;
            }
        }

        return erased.Count == 0
            ? interactions
            : [.. interactions.Where(interaction => interaction.UserId is not { } user || !erased.TryGetValue(Convert.ToHexString(HashOf(user)), out var at) || interaction.At > at)];
    }
}
