using IonMentoring.ModuleContracts.Monitoring;
using Sentry;

namespace IonMentoring.Monitoring.SentryReports;

/// <summary>What reports are told apart by. Those of a request stand in its scope, where its errors and its times find them.</summary>
internal sealed class SentryTags(IHub hub)
{
    public const string Persona = "persona";
    public const string CacheHit = "cache_hit";
    public const string Region = "region";
    public const string Colour = "colour";
    public const string RequestId = "request_id";

    public static string Spell(bool isHit) => isHit ? "true" : "false";

    public void Tell(in PersonaProcessEvent happened)
    {
        var (persona, isHit) = (happened.Persona, happened.CacheHit);
        hub.ConfigureScope(scope =>
        {
            Set(scope, Persona, persona);
            Set(scope, CacheHit, Spell(isHit));
        });
    }

    public void Tell(string? region, string? colour) => hub.ConfigureScope(scope =>
    {
        Set(scope, Region, region);
        Set(scope, Colour, colour);
    });

    private static void Set(Scope scope, string tag, string? value)
    {
        if (value is not null)
        {
            scope.SetTag(tag, value);
        }
    }
}
