using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace IonMentoring.ModuleContracts.Caching;

/// <summary>
/// Names a cached answer: its kind, the persona that gave it, and a 256-bit hash over everything that can change it.
/// </summary>
public sealed record CacheKey
{
    /// <summary>Stands for the persona where an answer is no single one's; no persona can be called that.</summary>
    public const string AnyPersona = "_";

    // Enough that an erased person takes few others along, few enough that none can be told by it.
    private const int UserGroupDigits = 3;
    private const int HashDigits = 2 * SHA256.HashSizeInBytes;
    private const int OnTheStack = 1024;

    private CacheKey(CacheKind kind, string persona, ReadOnlySpan<string?> fields, string? userGroup)
    {
        Span<char> hash = stackalloc char[HashDigits];
        WriteHash(fields, hash);
        Kind = kind;
        Persona = persona;
        UserGroup = userGroup;
        Text = userGroup is null ? $"{Spell(kind)}:{persona}:{hash}" : $"{Spell(kind)}:{persona}:{hash}:{userGroup}";
    }

    /// <summary>What the answer answers.</summary>
    public CacheKind Kind { get; }

    /// <summary>The persona's name in lower case.</summary>
    public string Persona { get; }

    /// <summary>SHA-256 over the fields, 64 hexadecimal digits.</summary>
    public string Hash => Text.Substring(Spell(Kind).Length + Persona.Length + 2, HashDigits);

    /// <summary>For an answer given to a known person, <see cref="UserGroupOf"/> it; else null.</summary>
    public string? UserGroup { get; }

    /// <summary>The whole key, for example <c>process:lua:9f86d0...</c>, with <c>:u3f1</c> behind it for a known person.</summary>
    public string Text { get; }

    /// <summary>Computes the key of an answer.</summary>
    /// <param name="kind">What is answered.</param>
    /// <param name="persona">Who answers.</param>
    /// <param name="fields">
    /// Everything that can change the answer, always in the same order. Each is hashed behind its length, and null differs
    /// from empty, so that no two different lists of fields share a key.
    /// </param>
    public static CacheKey For(CacheKind kind, string persona, params ReadOnlySpan<string?> fields) => ForUser(kind, persona, userId: null, fields);

    /// <summary>Computes the key of an answer to a known person, so that the person's answers can be removed. The id itself must be among the fields.</summary>
    /// <param name="kind">What is answered.</param>
    /// <param name="persona">Who answers.</param>
    /// <param name="userId">Whom, or null.</param>
    /// <param name="fields">Everything that can change the answer.</param>
    public static CacheKey ForUser(CacheKind kind, string persona, string? userId, params ReadOnlySpan<string?> fields)
    {
        ArgumentNullException.ThrowIfNull(persona);
        return new(kind, persona.ToLowerInvariant(), fields, userId is null ? null : UserGroupOf(userId));
    }

    /// <summary>One of 4,096 groups of people, <c>u000</c> to <c>ufff</c>: all that a key tells about whose answer it is.</summary>
    public static string UserGroupOf(string userId) =>
        $"u{Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(userId.AsSpan())))[..UserGroupDigits]}";

    /// <summary>A kind's spelling in keys and statistics.</summary>
    public static string Spell(CacheKind kind) => kind switch
    {
        CacheKind.Process => "process",
        CacheKind.Recommend => "recommend",
        CacheKind.Routing => "routing",
        CacheKind.Persona => "persona",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "is not a kind of cached answer"),
    };

    private static void WriteHash(ReadOnlySpan<string?> fields, Span<char> digits)
    {
        var size = 0;
        foreach (var field in fields)
        {
            size += sizeof(int) + ((field?.Length ?? 0) * sizeof(char));
        }

        var rented = size > OnTheStack ? ArrayPool<byte>.Shared.Rent(size) : null;
        var bytes = rented is null ? stackalloc byte[OnTheStack] : rented;
        var end = 0;
        foreach (var field in fields)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes[end..], field?.Length ?? -1);
            end += sizeof(int);
            var characters = MemoryMarshal.AsBytes(field.AsSpan());
            characters.CopyTo(bytes[end..]);
            end += characters.Length;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..end], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }

        Convert.TryToHexStringLower(hash, digits, out _);
    }
}
