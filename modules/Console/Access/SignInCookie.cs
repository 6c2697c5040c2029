using Microsoft.AspNetCore.Http;

namespace IonMentoring.OperatorConsole.Access;

/// <summary>The cookie of who is signed in. No script can read it, and no other site can have it sent.</summary>
internal static class SignInCookie
{
    public const string Name = "ion-console";

    public static void Set(HttpContext http, string ticket) => http.Response.Cookies.Append(Name, ticket, Options(http));

    public static void Remove(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    // It ends with the browser, or when its ticket is over.
    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = ConsolePaths.Root,
        IsEssential = true,
    };
}
