using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Series;

internal sealed class SeriesStorage(WaitingMinutes waiting, SeriesArchive archive, IDatabase database) : ISeriesStorage
{
    public void Keep(IReadOnlyList<SeriesMinute> minutes) => waiting.Keep(minutes);

    public Task<IReadOnlyList<SeriesMinute>> ReadAsync(DateTime from, DateTime to, CancellationToken cancellationToken) =>
        database.OrUnavailableAsync(() => archive.ReadAsync(SeriesTable.Minutes, from, to, cancellationToken), cancellationToken);
}
