using IonMentoring.ModuleContracts.Personas;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

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
        if (!catalog.Loaded.IsCompletedSuccessfully)
        {
            var stopping = connection.Features.GetRequiredFeature<IConnectionLifetimeNotificationFeature>().ConnectionClosedRequested;
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, connection.ConnectionClosed);
            await catalog.Loaded.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (either.IsCancellationRequested || !catalog.Loaded.IsCompletedSuccessfully)
            {
                return;
            }
        }

        await next(connection);
    };
}
