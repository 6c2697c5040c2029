using IonMentoring.PersonaSdk;

namespace IonMentoring.ModuleContracts.Routing;

/// <summary>Chooses the persona for a key among those now loaded.</summary>
public interface IPersonaRouter
{
    /// <summary>The decision for a key, or null when no persona is loaded.</summary>
    RoutingDecision? Route(ResonanceKey key);
}
