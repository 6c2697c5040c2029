using System.Security.Claims;
using System.Text.Encodings.Web;
using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Api.Access;

/// <summary>Reads <c>Authorization: Bearer KEY</c>.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<KeyAuthenticationOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessKeys keys)
    : AuthenticationHandler<KeyAuthenticationOptions>(options, logger, encoder)
{
    public new const string Scheme = "Key";

    private const string Prefix = "Bearer ";

    private static readonly AuthenticateResult Operator = Success(AccessPolicies.Operator);
    private static readonly AuthenticateResult Client = Success("client");

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var key = header[Prefix.Length..].Trim();
        return Task.FromResult(keys.IsOperator(key) ? Operator : keys.IsClient(key) ? Client : AuthenticateResult.Fail("unknown key"));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return base.HandleChallengeAsync(properties);
    }

    private static AuthenticateResult Success(string role) =>
        AuthenticateResult.Success(new AuthenticationTicket(
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, role), new Claim(ClaimTypes.Role, role)], Scheme)), Scheme));
}

/// <summary>Nothing to set: the keys come from <see cref="AccessOptions"/>.</summary>
internal sealed class KeyAuthenticationOptions : AuthenticationSchemeOptions;
