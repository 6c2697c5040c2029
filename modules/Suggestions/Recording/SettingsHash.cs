using System.Security.Cryptography;
using System.Text;
using IonMentoring.Suggestions.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IonMentoring.Suggestions.Recording;

/// <summary>
/// The first 16 hexadecimal digits of SHA-256 over the settings that can change an answer: it differs when one of them does.
/// No secret is among them.
/// </summary>
internal sealed class SettingsHash(IConfiguration configuration, IOptions<SuggestionsOptions> suggestions, IOptions<ModelOptions> model)
{
    private const int Digits = 16;
    private const string RoutingSection = "Routing";

    public string Value { get; } = Hash([.. Routing(configuration), .. Suggestions(suggestions.Value), .. Model(model.Value)]);

    // Another module's: as they are written, in one order.
    private static IEnumerable<string> Routing(IConfiguration configuration) => configuration.GetSection(RoutingSection)
        .AsEnumerable()
        .Where(setting => setting.Value is not null)
        .Select(setting => $"{setting.Key.ToUpperInvariant()}={setting.Value}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Suggestions(SuggestionsOptions options) => [$"{options.OnPersonaFailure}", $"{options.HistoryMessages}"];

    // An address may hold a name and a password, or a key behind its question mark.
    private static IEnumerable<string> Model(ModelOptions options) => options.Provider == ModelProvider.Embedded
        ? [$"{options.Provider}"]
        :
        [
            $"{options.Provider}",
            options.Endpoint!.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped),
            options.Name,
            $"{options.Timeout}",
            $"{options.MaxOutputTokens}",
            $"{options.Temperature}",
            $"{options.OnFailure}",
        ];

    private static string Hash(IEnumerable<string> settings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', settings))))[..Digits];
}
