using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IonMentoring.LoadRunner.Tests.Suites;

/// <summary>Passes requests on a while after they came.</summary>
internal sealed class DelayingProxy : IAsyncDisposable
{
    private readonly WebApplication _proxy;

    private DelayingProxy(WebApplication proxy) => _proxy = proxy;

    public Uri Url => new(_proxy.Urls.First());

    public static async Task<DelayingProxy> StartAsync(Uri to, TimeSpan delay)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpForwarder();
        var proxy = builder.Build();
        proxy.Use(async (http, next) =>
        {
            // A timer may ring a few milliseconds early.
            var came = TimeProvider.System.GetTimestamp();
            while (delay - TimeProvider.System.GetElapsedTime(came) is var left && left > TimeSpan.Zero)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), http.RequestAborted);
            }

            await next();
        });
        proxy.MapForwarder("/{**path}", to.GetLeftPart(UriPartial.Authority));
        await proxy.StartAsync();
        return new(proxy);
    }

    public ValueTask DisposeAsync() => _proxy.DisposeAsync();
}
