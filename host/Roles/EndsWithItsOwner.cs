namespace IonMentoring.Host.Roles;

/// <summary>Leaves signals to another host of the process.</summary>
internal sealed class EndsWithItsOwner : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
