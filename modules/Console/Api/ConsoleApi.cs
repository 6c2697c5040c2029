using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using IonMentoring.OperatorConsole.Access;
using IonMentoring.OperatorConsole.Answers;

namespace IonMentoring.OperatorConsole.Api;

/// <summary>All that the console asks for.</summary>
internal sealed class ConsoleApi(ApiAddresses addresses, ApiCalls calls)
{
    private const string Base = "/api/v2";

    public bool HasEdge => addresses.Edge is not null;

    public Task<DashboardAnswer> DashboardAsync(string name, string minutes, CancellationToken cancellationToken) => GetAsync(
        $"/dashboards/{Uri.EscapeDataString(name)}.json?minutes={Uri.EscapeDataString(minutes)}", ConsoleJson.Default.DashboardAnswer, cancellationToken);

    public Task<AlertsAnswer> AlertsAsync(CancellationToken cancellationToken) => GetAsync("/alerts", ConsoleJson.Default.AlertsAnswer, cancellationToken);

    public Task<AlertHistoryAnswer> AlertHistoryAsync(int hours, CancellationToken cancellationToken) => GetAsync(
        string.Create(CultureInfo.InvariantCulture, $"/alerts/history?hours={hours}&limit=100"), ConsoleJson.Default.AlertHistoryAnswer, cancellationToken);

    public Task<AlertView> AcknowledgeAsync(string id, CancellationToken cancellationToken) =>
        PostAsync($"/alerts/{Uri.EscapeDataString(id)}/acknowledge", null, ConsoleJson.Default.AlertView, cancellationToken);

    public Task<ChannelTestAnswer> TestChannelAsync(string channel, CancellationToken cancellationToken) =>
        PostAsync($"/alerts/test/{Uri.EscapeDataString(channel)}", null, ConsoleJson.Default.ChannelTestAnswer, cancellationToken);

    public Task<PluginsAnswer> PluginsAsync(CancellationToken cancellationToken) => GetAsync("/plugins", ConsoleJson.Default.PluginsAnswer, cancellationToken);

    public Task<PluginAnswer> ReloadAsync(string plugin, CancellationToken cancellationToken) =>
        PostAsync($"/plugins/{Uri.EscapeDataString(plugin)}/reload", null, ConsoleJson.Default.PluginAnswer, cancellationToken);

    public Task<CacheAnswer> CacheAsync(CancellationToken cancellationToken) => GetAsync("/cache-stats", ConsoleJson.Default.CacheAnswer, cancellationToken);

    public Task<CacheRemovalAnswer> ClearCacheAsync(CancellationToken cancellationToken) =>
        PostAsync("/cache/clear", null, ConsoleJson.Default.CacheRemovalAnswer, cancellationToken);

    public Task<CacheRemovalAnswer> InvalidateAsync(string pattern, CancellationToken cancellationToken) =>
        PostAsync($"/cache/invalidate?pattern={Uri.EscapeDataString(pattern)}", null, ConsoleJson.Default.CacheRemovalAnswer, cancellationToken);

    public Task<ProcessAnswer> ProcessAsync(ProcessQuestion question, CancellationToken cancellationToken) =>
        PostAsync("/process", JsonContent.Create(question, ConsoleJson.Default.ProcessQuestion), ConsoleJson.Default.ProcessAnswer, cancellationToken);

    public Task<EdgeAnswer> EdgeAsync(CancellationToken cancellationToken) =>
        calls.SendAsync(HttpMethod.Get, new Uri(addresses.Edge!, $"{Base}/edge"), null, ConsoleJson.Default.EdgeAnswer, cancellationToken);

    /// <summary>Asks for something that only operators get.</summary>
    public async Task<KeyCheck> CheckKeyAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            await calls.SendAsync(HttpMethod.Get, Address("/plugins"), null, key, ConsoleJson.Default.PluginsAnswer, cancellationToken);
            return KeyCheck.Operator;
        }
        catch (ApiRefusalException refusal)
        {
            return refusal.Status switch
            {
                HttpStatusCode.Unauthorized => KeyCheck.Unknown,
                HttpStatusCode.Forbidden => KeyCheck.WithoutRole,
                _ => KeyCheck.NoAnswer,
            };
        }
    }

    private Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => calls.SendAsync(HttpMethod.Get, Address(path), null, type, cancellationToken);

    private Task<T> PostAsync<T>(string path, HttpContent? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => calls.SendAsync(HttpMethod.Post, Address(path), body, type, cancellationToken);

    private Uri Address(string path) => new(addresses.Api, $"{Base}{path}");
}
