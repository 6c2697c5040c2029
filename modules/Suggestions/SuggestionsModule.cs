using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Settings;
using IonMentoring.Suggestions.Composer;
using IonMentoring.Suggestions.Decisions;
using IonMentoring.Suggestions.Http.V1;
using IonMentoring.Suggestions.Http.V2;
using IonMentoring.Suggestions.Models;
using IonMentoring.Suggestions.MultiPersona;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recommending;
using IonMentoring.Suggestions.Recording;
using IonMentoring.Suggestions.WarmUp;
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
            .AddCachedTypes(CachedJson.Default)
            .AddSingleton<KeptDetections>()
            .AddSingleton<SuggestionPipeline>()
            .AddSingleton<MultiPersonaChat>()
            .AddSingleton<PersonaRecommender>()
            .AddSingleton(provider => new SettingsHash(
                configuration, provider.GetRequiredService<IOptions<SuggestionsOptions>>(), provider.GetRequiredService<IOptions<ModelOptions>>()))
            .AddMetrics()
            .AddSingleton<AnswerMeter>()
            .AddSingleton<PersonaMeter>()
            .AddSingleton<AnswerEvents>()
            .AddSingleton<InteractionRecorder>()
            .AddSingleton<RecordedSuggestions>()
            .AddSingleton<BulkSuggestions>()
            .AddSingleton<RecordedAnswers>()
            .AddSingleton<DecisionReplay>()
            .AddHostedService<CacheWarmUp>();
    }

    /// <summary>Maps the suggestion endpoints of both versions, and those that tell operators why an answer came about.</summary>
    public static IEndpointRouteBuilder MapSuggestionEndpoints(this IEndpointRouteBuilder routes)
    {
        SuggestionEndpoints.Map(routes);
        OldEndpoints.Map(routes);
        DecisionEndpoints.Map(routes);
        return routes;
    }
}
