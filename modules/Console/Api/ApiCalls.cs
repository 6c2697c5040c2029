using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IonMentoring.OperatorConsole.Access;
using IonMentoring.OperatorConsole.Answers;
using IonMentoring.OperatorConsole.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace IonMentoring.OperatorConsole.Api;

/// <summary>One call: with the key of the person who looks, its answer read, its refusal told in its own words.</summary>
internal sealed class ApiCalls(ApiConnections connections, AuthenticationStateProvider person, NavigationManager page, TimeProvider time, Texts texts)
{
    // Who did it, in the edge's history of deployments.
    private const string OperatorHeader = "X-Ion-Operator";

    public async Task<T> SendAsync<T>(HttpMethod method, Uri address, HttpContent? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var signIn = SignIn.Of((await person.GetAuthenticationStateAsync()).User);
        if (signIn?.Until <= time.GetUtcNow())
        {
            // A page that stays open knows its user from when it was opened. Loaded anew, it leads to the sign-in.
            page.NavigateTo(page.Uri, forceLoad: true, replace: true);
            throw new ApiRefusalException(texts["The sign-in is over. Sign in again."]);
        }

        return await SendAsync(method, address, body, signIn?.Key, type, cancellationToken);
    }

    public async Task<T> SendAsync<T>(
        HttpMethod method, Uri address, HttpContent? body, string? key, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        request.Headers.TryAddWithoutValidation(OperatorHeader, "console");
        try
        {
            using var answer = await connections.Client.SendAsync(request, cancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return answer.IsSuccessStatusCode
                ? JsonSerializer.Deserialize(bytes, type) ?? throw new JsonException("null")
                : throw new ApiRefusalException(Reason(bytes) ?? texts.Format("{0} answered with status {1}.", Name(address), (int)answer.StatusCode), answer.StatusCode);
        }
        catch (HttpRequestException lost)
        {
            throw new ApiRefusalException(texts.Format("{0} does not answer. It is asked again.", Name(address)), cause: lost);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ApiRefusalException(texts.Format("{0} does not answer. It is asked again.", Name(address)), cause: late);
        }
        catch (JsonException other)
        {
            throw new ApiRefusalException(texts.Format("{0} answered in a form that this console does not know.", Name(address)), cause: other);
        }
    }

    private static string Name(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private static string? Reason(byte[] answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer, ConsoleJson.Default.ProblemAnswer)?.Error?.Message;
        }
        catch (JsonException)
        {
            // Not from the api: its status has to do.
            return null;
        }
    }
}
