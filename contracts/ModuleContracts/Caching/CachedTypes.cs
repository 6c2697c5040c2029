using System.Text.Json.Serialization.Metadata;

namespace IonMentoring.ModuleContracts.Caching;

/// <summary>How a module's cached types are written to a cache that processes share, and read again.</summary>
/// <param name="Resolver">Usually a source-generated context.</param>
public sealed record CachedTypes(IJsonTypeInfoResolver Resolver);
