using System.Net.Http.Headers;
using System.Text.Json;

namespace IonMentoring.Monitoring.Commands;

/// <summary>Speaks with a running api, through the edge or not, and says on the console what was wrong.</summary>
internal sealed class ApiConsole : IDisposable
{
    private const int Failed = 1;
    private const string KeyName = "ION_OPERATOR_KEY";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient _api;
    private readonly CancellationToken _cancellation;

    /// <param name="url">Where the api is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="longestWait">For an answer; 30 s by default.</param>
    public ApiConsole(Uri url, CancellationToken cancellation, TimeSpan? longestWait = null)
    {
        _cancellation = cancellation;
        _api = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = url, Timeout = longestWait ?? LongestWait };
    }

    public void Dispose() => _api.Dispose();

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return Failed;
        }
        catch (HttpRequestException exception)
        {
            await Console.Error.WriteLineAsync($"The api at {_api.BaseAddress} cannot be reached: {exception.Message} --url names another one.");
            return Failed;
        }
        catch (JsonException)
        {
            await Console.Error.WriteLineAsync($"What {_api.BaseAddress} answered is not what this command reads: another server, or another version. --url names another one.");
            return Failed;
        }
    }

    /// <exception cref="RefusedException">The api refused it.</exception>
    public Task<string> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <exception cref="RefusedException">The api refused it.</exception>
    public Task<string> PostAsync(string path) => SendAsync(HttpMethod.Post, path);

    private static string? Reason(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.GetProperty("error").GetProperty("message").GetString();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <exception cref="RefusedException">No header can hold the key.</exception>
    internal static AuthenticationHeaderValue Authorization(string? key) => key is not null && key.Any(letter => !char.IsAscii(letter) || char.IsControl(letter))
        ? throw new RefusedException($"{KeyName} holds a letter that no key has, such as the end of a line.")
        : new AuthenticationHeaderValue("Bearer", key);

    private async Task<string> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = Authorization(Environment.GetEnvironmentVariable(KeyName));
        try
        {
            using var answer = await _api.SendAsync(request, _cancellation);
            var text = await answer.Content.ReadAsStringAsync(_cancellation);
            return answer.IsSuccessStatusCode ? text : throw new RefusedException(Reason(text) ?? $"The api answered {(int)answer.StatusCode} to {path}.");
        }
        catch (TaskCanceledException exception) when (exception.InnerException is TimeoutException)
        {
            throw new RefusedException($"The api at {_api.BaseAddress} did not answer within {_api.Timeout.TotalSeconds} s. --url names another one.");
        }
    }
}
