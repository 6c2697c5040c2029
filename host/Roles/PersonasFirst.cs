using IonMentoring.ModuleContracts.Personas;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace IonMentoring.Host.Roles;

/// <summary>
/// Holds who connects to the api until its personas are loaded: they are answered then, rather than finding it unready. Meanwhile the web
/// server starts beside the personas.
/// </summary>
internal sealed class PersonasFirst(IPersonaCatalog catalog, IHostApplicationLifetime lifetime)
{
    /// <summary>Ends when the personas are loaded, and fails as they do.</summary>
    public Task LoadedAsync() => catalog.Loaded.WaitAsync(lifetime.ApplicationStopping);

    public ConnectionDelegate Hold(ConnectionDelegate next) => async connection =>
    {
        var closing = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? connection.ConnectionClosed;
        await catalog.Loaded.WaitAsync(closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (catalog.Loaded.IsCompletedSuccessfully)
        {
            await next(connection);
        }
    };
}
