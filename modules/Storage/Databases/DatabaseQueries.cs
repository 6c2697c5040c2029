using System.Data.Common;
using IonMentoring.ModuleContracts.Api;

namespace IonMentoring.Storage.Databases;

/// <summary>Asks the database for somebody who waits for the answer: an operator who reads, or the program itself.</summary>
internal sealed class DatabaseQueries(IDatabase database, QueryMeter meter)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>SQL for the database's own clock, in milliseconds since 1970.</summary>
    public string Clock => database.Clock;

    /// <summary>Asks for an operator who reads: how long the answer takes is measured.</summary>
    /// <inheritdoc cref="AskAsync{T}(bool, Func{DbCommand, Task{T}}, CancellationToken)"/>
    public Task<T> ReadAsync<T>(bool standbyWillDo, Func<DbCommand, Task<T>> ask, CancellationToken cancellationToken) =>
        meter.MeasureAsync(() => AskAsync(standbyWillDo, ask, cancellationToken));

    /// <param name="standbyWillDo">Whether it may be behind by what was just written.</param>
    /// <param name="ask">Fills the command and runs it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ApiException">The database is away.</exception>
    public Task<T> AskAsync<T>(bool standbyWillDo, Func<DbCommand, Task<T>> ask, CancellationToken cancellationToken) => database.OrUnavailableAsync(
        async () =>
        {
            if (standbyWillDo && database.Reads != database.Primary)
            {
                try
                {
                    return await AskAsync(database.Reads, ask, cancellationToken);
                }
                catch (Exception away) when (database.IsAway(away) && !cancellationToken.IsCancellationRequested)
                {
                    // The primary may be well.
                }
            }

            return await AskAsync(database.Primary, ask, cancellationToken);
        },
        cancellationToken);

    /// <summary>Runs one command that changes something; its values are named.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="ApiException">The database is away.</exception>
    public Task<int> ExecuteAsync(string sql, Action<DbCommand> fill, CancellationToken cancellationToken) => AskAsync(
        standbyWillDo: false,
        command =>
        {
            command.CommandText = sql;
            fill(command);
            return command.ExecuteNonQueryAsync(cancellationToken);
        },
        cancellationToken);

    private static async Task<T> AskAsync<T>(DbDataSource source, Func<DbCommand, Task<T>> ask, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandTimeout = (int)Patience.TotalSeconds;
        return await ask(command);
    }
}
