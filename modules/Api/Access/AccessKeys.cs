using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Api.Access;

/// <summary>Knows keys by their hashes, and compares those in constant time.</summary>
public sealed class AccessKeys
{
    private const int RandomKeyBytes = 24;

    private readonly byte[] _operatorHash;
    private readonly byte[][] _clientHashes;

    /// <summary>Reads the keys from the settings.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="logger">Told when the operator's key is short.</param>
    public AccessKeys(IOptions<AccessOptions> options, ILogger<AccessKeys> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        var key = options.Value.OperatorKey;
        if (key is null)
        {
            key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomKeyBytes));
            RandomOperatorKey = key;
        }
        else if (key.Length < AccessOptions.ShortKey)
        {
            Log.ShortOperatorKey(logger, key.Length, AccessOptions.ShortKey);
        }

        _operatorHash = Hash(key);
        _clientHashes = [.. options.Value.ClientKeys.Select(Hash)];
    }

    /// <summary>The operator key made up at start, to be printed once; null when the settings state one.</summary>
    public string? RandomOperatorKey { get; }

    internal bool IsOperator(string key) => CryptographicOperations.FixedTimeEquals(Hash(key), _operatorHash);

    internal bool IsClient(string key)
    {
        var hash = Hash(key);
        return Array.Exists(_clientHashes, known => CryptographicOperations.FixedTimeEquals(known, hash));
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
