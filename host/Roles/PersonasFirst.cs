using IonMentoring.ModuleContracts.Personas;

namespace IonMentoring.Host.Roles;

/// <summary>
/// Lets the api listen only when its personas are loaded. The web server starts after the last service that was added: who reaches the api
/// gets answers then, rather than finding it unready a moment later.
/// </summary>
internal sealed class PersonasFirst(IPersonaCatalog catalog) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => catalog.Loaded.WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
