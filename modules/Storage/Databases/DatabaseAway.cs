using System.Data.Common;
using IonMentoring.ModuleContracts.Api;

namespace IonMentoring.Storage.Databases;

internal static class DatabaseAway
{
    /// <summary>Why: what is outermost says that there is no server, what is innermost why there is none.</summary>
    public static string ReasonOf(Exception away) => away is DbException { InnerException: { } } ? away.GetBaseException().Message : away.Message;

    /// <summary>Asks the database for somebody who waits for the answer; once more, when the connection was one that had died unnoticed.</summary>
    /// <exception cref="ApiException">It is away.</exception>
    public static async Task<T> OrUnavailableAsync<T>(this IDatabase database, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            try
            {
                return await ask();
            }
            catch (DbException broken) when (broken.IsTransient && broken.InnerException is not TimeoutException && !cancellationToken.IsCancellationRequested)
            {
                return await ask();
            }
        }
        catch (Exception away) when (database.IsAway(away) && !cancellationToken.IsCancellationRequested)
        {
            throw new ApiException(
                ApiErrorCode.StorageUnavailable, "The database cannot be used now. Nothing is lost: what is to be written waits on disk. Try again in a moment.");
        }
    }
}
