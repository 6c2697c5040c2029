using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace IonMentoring.Host;

/// <summary>What every role's web host has in common.</summary>
internal static class HostBuilding
{
    private const long LargestBody = 4 * 1024 * 1024;

    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(30);

    public static WebApplicationBuilder Create(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        SettingsFiles.AddTo(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestDrain);

        // Endpoints have smaller limits of their own; up to this one, a refused body is still read, so that the refusal arrives.
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });

        // Kestrel keeps one action alone for all that it listens on; modules add theirs to these options.
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IEnumerable<IConfigureOptions<ListenOptions>>>(
            (kestrel, all) => kestrel.ConfigureEndpointDefaults(listen => all.ToList().ForEach(one => one.Configure(listen))));
        AddLogging(builder.Logging);
        return builder;
    }

    /// <summary>Checks all settings at once, before anything starts.</summary>
    public static void ValidateSettings(this WebApplication app) => app.Services.GetRequiredService<IStartupValidator>().Validate();

    /// <summary>Starts a host. Where a part of it cannot start, those that did end in good order.</summary>
    public static async Task StartOrStopAsync(this WebApplication app, Func<WebApplication, Task>? untilReady = null)
    {
        try
        {
            await app.StartAsync();
            await (untilReady?.Invoke(app) ?? Task.CompletedTask);
        }
        catch
        {
            // What could not be made cannot be stopped either; why it could not is what has to be said.
            await app.StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();

        // What it says of each request is in the series and events. Even unread it would cost each one a scope and an activity.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        if (Console.IsOutputRedirected)
        {
            logging.AddJsonConsole(console => console.UseUtcTimestamp = true).Services
                .Configure<JsonConsoleFormatterOptions>(console => console.TimestampFormat = "O");
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
            });
        }
    }
}
