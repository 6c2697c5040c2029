using IonMentoring.Api.Access;
using IonMentoring.Api.Errors;
using IonMentoring.Api.OpenApi;
using IonMentoring.Api.Requests;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;

namespace IonMentoring.Api;

/// <summary>What every endpoint of the api shares: request ids, problem answers, the operator key, rate limits, its document.</summary>
public static class ApiModule
{
    /// <summary>Adds the module. Settings: sections <c>Access</c> and <c>RateLimit</c>.</summary>
    public static IServiceCollection AddApiModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<AccessOptions>(configuration, AccessOptions.Section).Configure(access => access.ReadEnvironment(configuration));
        services.AddSettings<RateLimitOptions>(configuration, RateLimitOptions.Section);
        services.AddSingleton<AccessKeys>();

        // The core alone: the usual entry also sets up data protection, which keeps keys on disk that nothing here uses.
        services.AddAuthenticationCore(authentication => authentication.DefaultScheme = KeyAuthentication.Scheme);
        services.AddWebEncoders();
        new AuthenticationBuilder(services)
            .AddScheme<KeyAuthenticationOptions, KeyAuthentication>(KeyAuthentication.Scheme, configureOptions: null);
        services.AddAuthorizationBuilder()
            .AddPolicy(AccessPolicies.Operator, policy => policy.RequireRole(AccessPolicies.Operator));
        services.AddClientRateLimit();
        return services.AddApiDocument();
    }

    /// <summary>Lets the api listen on a Unix socket too, which it tells callers on the same machine at <c>/readyz</c>.</summary>
    public static IServiceCollection AddLocalSocket(this IServiceCollection services) => services
        .AddSingleton<LocalSocket>()
        .Configure<ListenOptions>(listen => listen.Protocols = listen.SocketPath is null ? listen.Protocols : HttpProtocols.Http2);

    /// <summary>Listens on the socket that <see cref="AddLocalSocket"/> added.</summary>
    public static void ListenOnLocalSocket(this WebApplication api) => api.Urls.Add(api.Services.GetRequiredService<LocalSocket>().Url);

    /// <summary>Puts the shared steps before the endpoints.</summary>
    public static IApplicationBuilder UseApiModule(this IApplicationBuilder app) => app
        .UseForwardedHeaders(ForwardedClient.Options)
        .UseMiddleware<RequestConventions>()
        .UseMiddleware<ProblemAnswers>()
        .UseRouting()
        .UseRateLimiter()
        .UseAccess();

    // Only where somebody must be known: what clients ask for needs no key, and looking for one costs a scope and a dozen objects. An endpoint
    // that needs one and were passed by fails, as every host without these two steps does.
    private static IApplicationBuilder UseAccess(this IApplicationBuilder app)
    {
        // Else the host, which sees that they are registered, puts both before everything by itself.
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.Properties["__AuthorizationMiddlewareSet"] = true;
        return app.UseWhen(http => http.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null, guarded => guarded.UseAuthentication().UseAuthorization());
    }

    /// <summary>Maps the api's document and its page for people.</summary>
    public static IEndpointRouteBuilder MapApiDocument(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").ExcludeFromDescription();
        routes.MapScalarApiReference("/docs", page => page.WithTitle("ION Mentoring").AddDocument("v2"));
        return routes;
    }
}
