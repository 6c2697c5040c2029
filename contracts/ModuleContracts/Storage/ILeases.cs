namespace IonMentoring.ModuleContracts.Storage;

/// <summary>Lets one of several processes do what only one may do.</summary>
public interface ILeases
{
    /// <summary>Takes a lease that is free, over or already the holder's, and prolongs it from now on. The database's clock decides.</summary>
    /// <param name="name">What it is for, for example <c>alerts</c>.</param>
    /// <param name="holder">The process that asks.</param>
    /// <param name="life">How long it is held unless it is asked for again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the holder has it now.</returns>
    /// <exception cref="Api.ApiException">The database is away.</exception>
    Task<bool> TryHoldAsync(string name, string holder, TimeSpan life, CancellationToken cancellationToken);
}
