using IonMentoring.Api;
using IonMentoring.Integration.Tests;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Events;
using IonMentoring.Monitoring.Health;
using IonMentoring.Monitoring.Telemetry;
using IonMentoring.Monitoring.Tests.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring.Tests.SentryReports;

/// <summary>The module and the api's conventions, with endpoints that throw what they were sent.</summary>
internal sealed class ThrowingApi : IAsyncDisposable
{
    private readonly WebApplication _api;

    private ThrowingApi(WebApplication api)
    {
        _api = api;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(api.Urls.First()) };
    }

    public HttpClient Client { get; }

    public static async Task<ThrowingApi> StartAsync(SentryStub sentry, double tracesSampleRate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
        [
            new("Sentry:Dsn", sentry.Dsn),
            new("Sentry:TracesSampleRate", $"{tracesSampleRate}"),
            new("Events:SampleRate", "0"),
        ]);
        builder.AddErrorReports();
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IEventStorage, ScriptedEventStorage>()
            .AddSingleton<IAnswerCache, CountedCache>()
            .AddEvents(builder.Configuration)
            .AddSingleton<RequestRates>()
            .AddSingleton<RequestMeter>()
            .AddApiModule(builder.Configuration);
        var api = builder.Build();
        api.UseMonitoringModule();
        api.UseApiModule();
        api.MapGet("/fine", () => "fine");
        api.MapGet("/refused/{what}", string (string what) => throw new ApiException(ApiErrorCode.InvalidInput, what));
        api.MapGet("/thrown/{what}", string (string what) => throw new InvalidDataException($"Cannot read {what}.", new FormatException(what) { Data = { ["read"] = what } }) { Data = { [what] = what } });
        api.MapGet("/broken/{what}", async (string what, HttpResponse response) =>
        {
            await response.WriteAsync("It begins");
            await response.Body.FlushAsync();
            throw new InvalidDataException($"Cannot end {what}.");
        });
        await api.StartAsync();
        return new(api);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _api.DisposeAsync();
    }
}
