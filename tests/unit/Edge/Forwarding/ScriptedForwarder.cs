using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace IonMentoring.Edge.Tests.Forwarding;

/// <summary>Stands in for the forwarder: each attempt goes as the test says, and its destination is noted.</summary>
internal sealed class ScriptedForwarder(Func<ScriptedForwarder.Attempt, Task> script) : IHttpForwarder
{
    public List<string> Tried { get; } = [];

    public async ValueTask<ForwarderError> SendAsync(
        HttpContext context, string destinationPrefix, HttpMessageInvoker httpClient, ForwarderRequestConfig requestConfig, HttpTransformer transformer)
    {
        Tried.Add(destinationPrefix);
        await script(new Attempt(Tried.Count, context, transformer));
        return context.GetForwarderErrorFeature()?.Error ?? ForwarderError.None;
    }

    internal sealed record Attempt(int Number, HttpContext Http, HttpTransformer Transformer)
    {
        public async Task AnswerAsync(int status)
        {
            using var answer = new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new ByteArrayContent([]) };
            Http.Response.StatusCode = status;
            await Transformer.TransformResponseAsync(Http, answer, CancellationToken.None);
        }

        public Task FailAsync(ForwarderError error, HttpRequestError reason = HttpRequestError.Unknown)
        {
            Http.Features.Set<IForwarderErrorFeature>(new Failure(error, new HttpRequestException(reason)));
            return Task.CompletedTask;
        }
    }

    internal sealed record Failure(ForwarderError Error, Exception? Exception) : IForwarderErrorFeature;
}
