using IonMentoring.OperatorConsole.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IonMentoring.OperatorConsole.Access;

/// <summary>Asks the api what a key is good for, and signs its holder in.</summary>
internal sealed class SignInForm(ConsoleApi api, SignInTickets tickets, WrongKeys wrong, ILogger<SignInForm> logger)
{
    private const int LongestKey = 1024;

    public async Task<KeyCheck> SignInAsync(HttpContext http, string key)
    {
        var address = http.Connection.RemoteIpAddress;
        if (!wrong.TryBegin(address))
        {
            Log.HasToWait(logger, address);
            return KeyCheck.TooMany;
        }

        var outcome = CanBeAKey(key) ? await api.CheckKeyAsync(key, http.RequestAborted) : KeyCheck.Unknown;
        if (outcome is KeyCheck.Operator or KeyCheck.NoAnswer)
        {
            wrong.TakeBack(address);
        }

        if (outcome != KeyCheck.Operator)
        {
            Log.Refused(logger, address, outcome);
            return outcome;
        }

        SignInCookie.Set(http, tickets.Issue(key));
        Log.SignedIn(logger, address);
        return outcome;
    }

    // It goes into a header.
    private static bool CanBeAKey(string key) => key.Length is > 0 and <= LongestKey && key.All(letter => letter is > ' ' and < '\u007f');
}
