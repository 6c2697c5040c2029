namespace IonMentoring.OperatorConsole;

/// <summary>Where the console is.</summary>
internal static class ConsolePaths
{
    public const string Root = "/console";
    public const string SignIn = $"{Root}/sign-in";
    public const string SignOut = $"{Root}/sign-out";
    public const string Preferences = $"{Root}/preferences";
    public const string Assets = $"{Root}/assets";
    public const string Circuit = $"{Root}/_blazor";

    /// <summary>A path within the console that may stand in a header; the root where it is anything else.</summary>
    public static string Within(string? path) =>
        path is not null && (path == Root || path.StartsWith($"{Root}/", StringComparison.Ordinal) || path.StartsWith($"{Root}?", StringComparison.Ordinal))
        && !path.StartsWith(SignIn, StringComparison.Ordinal) && path.All(letter => char.IsAscii(letter) && !char.IsControl(letter) && letter != '\\')
            ? path
            : Root;
}
