using System.Globalization;
using System.Security.Claims;

namespace IonMentoring.OperatorConsole.Access;

/// <summary>With which key a person is signed in, and until when. An open page has it as claims of its user.</summary>
internal sealed record SignIn(string Key, DateTimeOffset Until)
{
    public const string KeyClaim = "key";

    private const string UntilClaim = "until";

    public static SignIn? Of(ClaimsPrincipal person) =>
        person.FindFirst(KeyClaim) is { } key && long.TryParse(person.FindFirst(UntilClaim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new(key.Value, new(ticks, TimeSpan.Zero))
            : null;

    public ClaimsPrincipal Person(string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, "operator"),
            new Claim(KeyClaim, Key),
            new Claim(UntilClaim, Until.UtcTicks.ToString(CultureInfo.InvariantCulture)),
        ],
        scheme));
}
