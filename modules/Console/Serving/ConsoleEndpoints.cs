using IonMentoring.OperatorConsole.Access;
using IonMentoring.OperatorConsole.Languages;
using IonMentoring.OperatorConsole.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.OperatorConsole.Serving;

internal static class ConsoleEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var console = routes.MapGroup(string.Empty).ExcludeFromDescription();
        console.MapGet(ConsolePaths.Assets + "/{name}", (string name, HttpContext http, Assets assets) => assets.Serve(name, http));

        var pages = console.MapGroup(string.Empty).AddEndpointFilter<PageHeaders>();
        pages.MapGet(ConsolePaths.SignIn, (HttpContext http, string? next) => SignInPage(http, next, outcome: null));
        pages.MapPost(ConsolePaths.SignIn, SignInAsync).RefuseOtherOrigins();
        pages.MapPost(ConsolePaths.SignOut, SignOut).RefuseOtherOrigins();
        pages.MapPost(ConsolePaths.Preferences, KeepPreferencesAsync).RefuseOtherOrigins();
        pages.MapGet(ConsolePaths.Root + "/{**page}", Page).RequireAuthorization(ConsoleAccess.SignedIn);

        // One connection for each browser, made in one step: it lives in the process that took it, whatever stands between.
        routes.MapBlazorHub(ConsolePaths.Circuit, connection => connection.Transports = HttpTransportType.WebSockets)
            .RequireAuthorization(ConsoleAccess.SignedIn).RefuseOtherOrigins().ExcludeFromDescription();
    }

    private static RazorComponentResult<ConsoleDocument> Page(HttpContext http)
    {
        var (language, theme) = Preferences.Of(http.Request);
        return new(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ConsoleDocument.Language)] = language, [nameof(ConsoleDocument.Theme)] = theme });
    }

    private static async Task<IResult> SignInAsync(HttpContext http, SignInForm form)
    {
        var sent = await SentForm.ReadAsync(http.Request, http.RequestAborted);
        var outcome = await form.SignInAsync(http, sent["key"].ToString().Trim());
        return outcome == KeyCheck.Operator
            ? TypedResults.LocalRedirect(ConsolePaths.Within(sent["next"]))
            : SignInPage(http, sent["next"], outcome);
    }

    private static RedirectHttpResult SignOut(HttpContext http)
    {
        SignInCookie.Remove(http);
        return TypedResults.LocalRedirect(ConsolePaths.SignIn);
    }

    private static async Task<RedirectHttpResult> KeepPreferencesAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        Preferences.Keep(http, form);
        return TypedResults.LocalRedirect(form["return"] == ConsolePaths.SignIn ? ConsolePaths.SignIn : ConsolePaths.Within(form["return"]));
    }

    private static RazorComponentResult<SignInDocument> SignInPage(HttpContext http, string? next, KeyCheck? outcome)
    {
        var (language, theme) = Preferences.Of(http.Request);
        var (status, problem) = outcome switch
        {
            null => (StatusCodes.Status200OK, null),
            KeyCheck.Unknown => (StatusCodes.Status401Unauthorized, "This key is wrong."),
            KeyCheck.WithoutRole => (StatusCodes.Status403Forbidden, "This key is known, but it is not an operator key."),
            KeyCheck.TooMany => (StatusCodes.Status429TooManyRequests, "Too many wrong keys came from your address. Wait a minute."),
            _ => (StatusCodes.Status503ServiceUnavailable, "The api does not answer, so the key could not be checked."),
        };
        return new(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(SignInDocument.Language)] = language,
            [nameof(SignInDocument.Theme)] = theme,
            [nameof(SignInDocument.Next)] = ConsolePaths.Within(next),
            [nameof(SignInDocument.Problem)] = problem,
        })
        {
            StatusCode = status,
        };
    }
}
