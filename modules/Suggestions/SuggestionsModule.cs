using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Settings;
using IonMentoring.Suggestions.Composer;
using IonMentoring.Suggestions.Http.V1;
using IonMentoring.Suggestions.Http.V2;
using IonMentoring.Suggestions.Models;
using IonMentoring.Suggestions.MultiPersona;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recommending;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IonMentoring.Suggestions;

/// <summary>The suggestion pipeline, the models behind it, and the endpoints before it.</summary>
public static class SuggestionsModule
{
    /// <summary>Adds the module. Settings: sections <c>Suggestions</c> and <c>Model</c>.</summary>
    public static IServiceCollection AddSuggestionsModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<SuggestionsOptions>(configuration, SuggestionsOptions.Section);
        services.AddSettings<ModelOptions>(configuration, ModelOptions.Section);
        return services
            .AddSingleton<EmbeddedComposer>()
            .AddSingleton(provider => ChatClients.Create(
                provider.GetRequiredService<IOptions<ModelOptions>>().Value, provider.GetRequiredService<EmbeddedComposer>()))
            .AddSingleton<ModelStatus>()
            .AddSingleton<IDependencyStatus>(provider => provider.GetRequiredService<ModelStatus>())
            .AddSingleton<LanguageModel>()
            .AddSingleton<SuggestionPipeline>()
            .AddSingleton<MultiPersonaChat>()
            .AddSingleton<PersonaRecommender>()
            .AddSingleton<BulkSuggestions>();
    }

    /// <summary>Maps the suggestion endpoints of both versions.</summary>
    public static IEndpointRouteBuilder MapSuggestionEndpoints(this IEndpointRouteBuilder routes)
    {
        SuggestionEndpoints.Map(routes);
        OldEndpoints.Map(routes);
        return routes;
    }
}
