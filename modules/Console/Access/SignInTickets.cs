using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace IonMentoring.OperatorConsole.Access;

/// <summary>What a signed-in browser holds: the key, encrypted, and until when it counts.</summary>
internal sealed class SignInTickets(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private readonly IDataProtector _protector = protection.CreateProtector("sign-in");

    public string Issue(string key)
    {
        var ticket = new byte[sizeof(long) + Encoding.UTF8.GetByteCount(key)];
        BinaryPrimitives.WriteInt64BigEndian(ticket, (time.GetUtcNow() + Life).UtcTicks);
        Encoding.UTF8.GetBytes(key, ticket.AsSpan(sizeof(long)));
        return WebEncoders.Base64UrlEncode(_protector.Protect(ticket));
    }

    /// <summary>Null where the ticket is over, or not ours.</summary>
    public SignIn? Read(string text)
    {
        try
        {
            var ticket = _protector.Unprotect(WebEncoders.Base64UrlDecode(text));
            var until = new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(ticket), TimeSpan.Zero);
            return until > time.GetUtcNow() ? new(Encoding.UTF8.GetString(ticket.AsSpan(sizeof(long))), until) : null;
        }
        catch (Exception foreign) when (foreign is FormatException or CryptographicException)
        {
            // The operator key has changed, or somebody made it up: not signed in.
            return null;
        }
    }
}
