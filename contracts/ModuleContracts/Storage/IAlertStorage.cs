namespace IonMentoring.ModuleContracts.Storage;

/// <summary>Keeps alerts and the thresholds that operators have put in place of the settings', for all processes.</summary>
public interface IAlertStorage
{
    /// <summary>Stores an alert; one of the same id takes the place of the one before.</summary>
    /// <exception cref="Api.ApiException">The database is away.</exception>
    Task SaveAsync(StoredAlert alert, CancellationToken cancellationToken);

    /// <summary>The alerts that are not resolved, the latest first.</summary>
    /// <exception cref="Api.ApiException">The database is away.</exception>
    Task<IReadOnlyList<StoredAlert>> OpenAsync(CancellationToken cancellationToken);

    /// <summary>The alerts that there were since a moment, those that began before among them, the latest first.</summary>
    /// <param name="from">UTC; an alert that was over before is left out.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Api.ApiException">The database is away.</exception>
    Task<IReadOnlyList<StoredAlert>> HistoryAsync(DateTime from, int most, CancellationToken cancellationToken);

    /// <summary>The thresholds in place of the settings', by the rule's name.</summary>
    /// <exception cref="Api.ApiException">The database is away.</exception>
    Task<IReadOnlyDictionary<string, double>> ThresholdsAsync(CancellationToken cancellationToken);

    /// <summary>Puts thresholds in place of the settings', all at once; those of other rules stay.</summary>
    /// <exception cref="Api.ApiException">The database is away.</exception>
    Task SaveThresholdsAsync(IReadOnlyDictionary<string, double> thresholds, CancellationToken cancellationToken);
}
