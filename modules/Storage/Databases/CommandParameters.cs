using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace IonMentoring.Storage.Databases;

internal static class CommandParameters
{
    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        if (parameter is SqliteParameter sqlite && value is Guid)
        {
            // As text it would be twice as long, in every index.
            sqlite.SqliteType = SqliteType.Blob;
        }

        command.Parameters.Add(parameter);
        return command;
    }
}
