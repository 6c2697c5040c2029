using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>Calls as a client makes them, each read to its end.</summary>
internal static class Calls
{
    public static Task<Answer> FetchAsync(this HttpClient client, string path) =>
        client.CallAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public static Task<Answer> AskAsync(this HttpClient client, string path, JsonObject body) => client.AskRawAsync(path, body.ToJsonString());

    /// <summary>Posts text that need not be JSON.</summary>
    public static Task<Answer> AskRawAsync(this HttpClient client, string path, string body, string contentType = "application/json") =>
        client.CallAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, contentType) });

    /// <summary>Posts bytes that need not be UTF-8.</summary>
    public static Task<Answer> AskRawAsync(this HttpClient client, string path, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return client.CallAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
    }

    /// <summary>Calls without a body, with a key where there is one.</summary>
    public static Task<Answer> OperateAsync(this HttpClient client, string method, string path, string? key)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return client.CallAsync(request);
    }

    public static async Task<Answer> CallAsync(this HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await client.SendAsync(request);
            return await Answer.ReadAsync(response);
        }
    }
}
