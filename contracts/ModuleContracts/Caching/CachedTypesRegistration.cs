using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.ModuleContracts.Caching;

/// <summary>How a module tells the cache about its types.</summary>
public static class CachedTypesRegistration
{
    /// <summary>Adds types that go through <see cref="IAnswerCache"/>. A type nobody added cannot be shared between processes.</summary>
    /// <param name="services">Where it is told.</param>
    /// <param name="resolver">Usually a source-generated context.</param>
    public static IServiceCollection AddCachedTypes(this IServiceCollection services, IJsonTypeInfoResolver resolver) =>
        services.AddSingleton(new CachedTypes(resolver));
}
