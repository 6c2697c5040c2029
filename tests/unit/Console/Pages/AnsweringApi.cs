using Bunit;
using IonMentoring.OperatorConsole.Access;
using IonMentoring.OperatorConsole.Api;
using IonMentoring.OperatorConsole.Languages;
using IonMentoring.OperatorConsole.Tests.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.OperatorConsole.Tests.Pages;

/// <summary>An api on loopback, for pages that are shown without a browser.</summary>
internal sealed class AnsweringApi : IAsyncDisposable
{
    private readonly WebApplication _server;

    private AnsweringApi(WebApplication server) => _server = server;

    public static async Task<AnsweringApi> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(answer);
        await server.StartAsync();
        return new(server);
    }

    public void ShowIn(BunitContext browser)
    {
        var time = new FakeTimeProvider();
        browser.JSInterop.Mode = JSRuntimeMode.Loose;
        browser.Services
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<AuthenticationStateProvider>(new SignedInPerson(new SignIn("an-operator-key", time.GetUtcNow() + SignInTickets.Life)))
            .AddSingleton(new ApiAddresses(_server.Services.GetRequiredService<IServer>(), Options.Create(new ConsoleOptions())))
            .AddSingleton<ApiConnections>()
            .AddScoped<ApiCalls>()
            .AddScoped<ConsoleApi>()
            .AddScoped<Texts>();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
