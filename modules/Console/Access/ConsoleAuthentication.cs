using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.OperatorConsole.Access;

/// <summary>Reads the sign-in cookie; who has none is sent to the sign-in page.</summary>
internal sealed class ConsoleAuthentication(
    IOptionsMonitor<ConsoleAuthenticationOptions> options, ILoggerFactory logger, UrlEncoder encoder, SignInTickets tickets)
    : AuthenticationHandler<ConsoleAuthenticationOptions>(options, logger, encoder)
{
    public new const string Scheme = "Console";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Cookies.TryGetValue(SignInCookie.Name, out var ticket))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        return Task.FromResult(tickets.Read(ticket) is { } signIn
            ? AuthenticateResult.Success(new AuthenticationTicket(signIn.Person(Scheme), Scheme))
            : AuthenticateResult.Fail("over, or of another operator key"));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.Path.StartsWithSegments(ConsolePaths.Circuit, StringComparison.Ordinal) || !HttpMethods.IsGet(Request.Method))
        {
            return base.HandleChallengeAsync(properties);
        }

        Response.Redirect($"{ConsolePaths.SignIn}?next={Uri.EscapeDataString($"{Request.Path}{Request.QueryString}")}");
        return Task.CompletedTask;
    }
}
