using Microsoft.AspNetCore.Http;

namespace IonMentoring.OperatorConsole.Languages;

/// <summary>How a person wants to see the console: kept in cookies, else as the browser says.</summary>
/// <param name="Language"><c>en</c> or <c>ko</c>.</param>
/// <param name="Theme"><c>light</c>, <c>dark</c> or <c>auto</c>: as the system has it.</param>
internal sealed record Preferences(string Language, string Theme)
{
    public const string Auto = "auto";
    public const string Light = "light";
    public const string Dark = "dark";

    private const string LanguageCookie = "ion-console-language";
    private const string ThemeCookie = "ion-console-theme";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static Preferences Of(HttpRequest request) => new(
        Known(request.Cookies[LanguageCookie], Texts.English, Texts.Korean) ?? OfBrowser(request), Known(request.Cookies[ThemeCookie], Light, Dark) ?? Auto);

    /// <summary>Keeps the choices that a form states.</summary>
    public static void Keep(HttpContext http, IFormCollection form)
    {
        Keep(http, LanguageCookie, Known(form["language"], Texts.English, Texts.Korean));
        Keep(http, ThemeCookie, Known(form["theme"], Light, Dark, Auto));
    }

    private static string OfBrowser(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(language => language is Texts.English or Texts.Korean) ?? Texts.English;

    private static string? Known(string? value, params ReadOnlySpan<string> values) => value is not null && values.Contains(value) ? value : null;

    private static void Keep(HttpContext http, string cookie, string? value)
    {
        if (value is not null)
        {
            http.Response.Cookies.Append(cookie, value, new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = ConsolePaths.Root, MaxAge = Kept, IsEssential = true,
            });
        }
    }
}
