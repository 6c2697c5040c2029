using System.Reflection;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Settings;
using IonMentoring.Monitoring.Alerts.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;
using Sentry.AspNetCore;
using Sentry.Extensibility;

namespace IonMentoring.Monitoring.SentryReports;

internal static class SentrySetup
{
    // The end of the program waits no longer for Sentry than this.
    private static readonly TimeSpan LastTry = TimeSpan.FromSeconds(1.5);

    public static void AddSentryReports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<SentryReportsOptions>(builder.Configuration, SentryReportsOptions.Section);
        var section = builder.Configuration.GetSection(SentryReportsOptions.Section);

        // A wrong address stops the start, when all settings are checked.
        if (!Uri.TryCreate(section[nameof(SentryReportsOptions.Dsn)], UriKind.Absolute, out var dsn) || !SentryReportsOptions.IsDsn(dsn))
        {
            return;
        }

        builder.WebHost.UseSentry((SentryAspNetCoreOptions sentry) =>
        {
            // Wrong ones are refused before anything is sent.
            var settings = new SentryReportsOptions();
            sentry.Dsn = dsn.OriginalString;
            sentry.Environment = section[nameof(SentryReportsOptions.Environment)] ?? settings.Environment;
            Configure(sentry, section.GetValue(nameof(SentryReportsOptions.TracesSampleRate), settings.TracesSampleRate));
        });

        // It would say of each report that it was made.
        builder.Logging.AddFilter("Sentry", LogLevel.Warning);
        builder.Services
            .AddSingleton<SentryTags>()
            .AddSingleton<SentryEvents>()
            .AddSingleton<ISentryAlerts, SentryAlerts>()
            .AddSingleton<IDependencyStatus, SentryStatus>();
    }

    private static void Configure(SentryAspNetCoreOptions sentry, double tracesSampleRate)
    {
        sentry.Release = $"ion-mentoring@{typeof(SentrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}";

        // By a function: a rate would be overruled by whatever a client's sentry-trace says. Who looks every second is not a client.
        sentry.TracesSampler = sampling => sampling.TryGetHttpPath() is "/healthz" or "/readyz" or "/metrics" ? 0 : tracesSampleRate;
        sentry.TransactionNameProvider = NameOf;
        sentry.PreferTransactionNameProvider = true;
        sentry.SendDefaultPii = false;
        sentry.IsEnvironmentUser = false;
        sentry.MaxRequestBodySize = RequestSize.None;
        sentry.IncludeActivityData = false;
        sentry.SetBeforeSend(SentryScrubbing.Scrub);
        sentry.SetBeforeSendTransaction(SentryScrubbing.Scrub);

        // Log entries hold paths. What is to be reported, is reported.
        sentry.MinimumEventLevel = LogLevel.None;
        sentry.MinimumBreadcrumbLevel = LogLevel.None;
        sentry.MaxBreadcrumbs = 0;
        sentry.AddExceptionFilterForType<ApiException>();
        sentry.AddExceptionFilterForType<OperationCanceledException>();
        sentry.AddExceptionFilterForType<BadHttpRequestException>();

        // Neither files, nor sessions, nor addresses that the program calls.
        sentry.DisableFileWrite = true;
        sentry.AutoSessionTracking = false;
        sentry.DisableSentryHttpMessageHandler = true;
        sentry.CaptureFailedRequests = false;
        sentry.DisableDiagnosticSourceIntegration();
        sentry.ReportAssembliesMode = ReportAssembliesMode.None;

        sentry.ShutdownTimeout = LastTry;
        sentry.CreateHttpMessageHandler = () => new SocketsHttpHandler { AllowAutoRedirect = false };
    }

    private static string NameOf(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
}
