using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;
using Microsoft.Extensions.Options;

namespace IonMentoring.Routing.Affinity;

/// <summary>Looks decisions up in a table that is computed once for every roster.</summary>
internal sealed class AffinityRouter(IPersonaCatalog catalog, IOptions<RoutingOptions> weights) : IPersonaRouter
{
    private RoutingTable _table = RoutingTable.For(PersonaRoster.Empty, weights.Value);

    public RoutingDecision? Route(ResonanceKey key)
    {
        var roster = catalog.Current;
        var table = Volatile.Read(ref _table);
        if (!ReferenceEquals(table.Roster, roster))
        {
            // Two requests may compute the same table at once; either will do.
            table = RoutingTable.For(roster, weights.Value);
            Volatile.Write(ref _table, table);
        }

        return table.Decide(key);
    }
}
