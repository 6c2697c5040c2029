using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace IonMentoring.ModuleContracts.Caching;

/// <summary>
/// Names a cached answer: its kind, the persona that gave it, and a 256-bit hash over everything that can change it.
/// </summary>
public sealed record CacheKey
{
    private CacheKey(CacheKind kind, string persona, string hash)
    {
        Kind = kind;
        Persona = persona;
        Hash = hash;
        Text = $"{Spell(kind)}:{persona}:{hash}";
    }

    /// <summary>What the answer answers.</summary>
    public CacheKind Kind { get; }

    /// <summary>The persona's name in lower case.</summary>
    public string Persona { get; }

    /// <summary>SHA-256 over the fields, 64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The whole key, for example <c>process:lua:9f86d0...</c>.</summary>
    public string Text { get; }

    /// <summary>Computes the key of an answer.</summary>
    /// <param name="kind">What is answered.</param>
    /// <param name="persona">Who answers.</param>
    /// <param name="fields">
    /// Everything that can change the answer, always in the same order. Each is hashed behind its length, and null differs
    /// from empty, so that no two different lists of fields share a key.
    /// </param>
    public static CacheKey For(CacheKind kind, string persona, params ReadOnlySpan<string?> fields)
    {
        ArgumentNullException.ThrowIfNull(persona);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var field in fields)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, field?.Length ?? -1);
            sha.AppendData(length);
            sha.AppendData(MemoryMarshal.AsBytes(field.AsSpan()));
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        sha.GetHashAndReset(hash);
        return new(kind, persona.ToLowerInvariant(), Convert.ToHexStringLower(hash));
    }

    /// <summary>A kind's spelling in keys and statistics.</summary>
    public static string Spell(CacheKind kind) => kind switch
    {
        CacheKind.Process => "process",
        CacheKind.Recommend => "recommend",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "is not a kind of cached answer"),
    };
}
