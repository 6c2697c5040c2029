using System.Security.Cryptography;
using System.Text;

namespace IonMentoring.Monitoring.Events;

/// <summary>
/// Tells persons apart without saying who they are. The key is made at start and never leaves the process: nobody can find a person by
/// trying names, and what is stored needs no erasing.
/// </summary>
internal sealed class PersonHash
{
    private const int KeyBytes = 32;
    private const int BytesTold = 8;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(KeyBytes);

    public string? Of(string? name) => name is null ? null : Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(name)).AsSpan(0, BytesTold));
}
