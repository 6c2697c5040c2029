using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;

namespace IonMentoring.OperatorConsole.Access;

/// <summary>
/// Encrypts what the console gives to a browser and must read again, with a key made from the operator key: every api process that knows the
/// operator key can read it, and none after the operator key has changed.
/// </summary>
internal sealed class OperatorKeyProtection : IDataProtectionProvider
{
    private const int KeyBytes = 32;

    // What a browser holds must not help anyone to guess a short operator key.
    private const int Rounds = 100_000;

    private static readonly byte[] Salt = "ion-mentoring console"u8.ToArray();

    private readonly Lazy<byte[]> _key;

    // Without a stated operator key each process makes up one of its own, and so does this.
    public OperatorKeyProtection(IConfiguration configuration)
    {
        var stated = configuration["ION_OPERATOR_KEY"] is { Length: > 0 } key ? key : configuration["Access:OperatorKey"];
        _key = new(() => string.IsNullOrEmpty(stated)
            ? RandomNumberGenerator.GetBytes(KeyBytes)
            : Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(stated), Salt, Rounds, HashAlgorithmName.SHA256, KeyBytes));
    }

    public IDataProtector CreateProtector(string purpose) => new Protector(_key, purpose);

    private sealed class Protector(Lazy<byte[]> key, string purpose) : IDataProtector
    {
        private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
        private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

        private readonly byte[] _purpose = Encoding.UTF8.GetBytes(purpose);

        public IDataProtector CreateProtector(string purpose) => new Protector(key, $"{Encoding.UTF8.GetString(_purpose)}\n{purpose}");

        public byte[] Protect(byte[] plaintext)
        {
            var sealedData = new byte[NonceBytes + TagBytes + plaintext.Length];
            var nonce = sealedData.AsSpan(0, NonceBytes);
            RandomNumberGenerator.Fill(nonce);
            using var aes = new AesGcm(key.Value, TagBytes);
            aes.Encrypt(nonce, plaintext, sealedData.AsSpan(NonceBytes + TagBytes), sealedData.AsSpan(NonceBytes, TagBytes), _purpose);
            return sealedData;
        }

        public byte[] Unprotect(byte[] protectedData)
        {
            if (protectedData.Length < NonceBytes + TagBytes)
            {
                throw new CryptographicException("Too short to have been protected here.");
            }

            var plaintext = new byte[protectedData.Length - NonceBytes - TagBytes];
            using var aes = new AesGcm(key.Value, TagBytes);
            aes.Decrypt(
                protectedData.AsSpan(0, NonceBytes), protectedData.AsSpan(NonceBytes + TagBytes), protectedData.AsSpan(NonceBytes, TagBytes), plaintext, _purpose);
            return plaintext;
        }
    }
}
