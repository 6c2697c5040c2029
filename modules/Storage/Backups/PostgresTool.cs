using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace IonMentoring.Storage.Backups;

/// <summary>A program that comes with PostgreSQL, run against the server of a connection.</summary>
/// <param name="connection">An open connection to the server, which is one of those in the settings.</param>
/// <param name="settings">How it was opened; the connection itself forgets its password.</param>
internal sealed class PostgresTool(NpgsqlConnection connection, NpgsqlConnectionStringBuilder settings)
{
    /// <exception cref="BackupException">It is not installed, or failed.</exception>
    public async Task RunAsync(string program, IReadOnlyList<string> arguments, string database, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        Set("PGHOST", connection.Host);
        Set("PGPORT", connection.Port.ToString(CultureInfo.InvariantCulture));
        Set("PGDATABASE", database);
        Set("PGUSER", settings.Username);
        Set("PGPASSWORD", settings.Password);
        Set("PGPASSFILE", settings.Passfile);
        Set("PGSSLMODE", SpellSslMode(settings.SslMode));
        Set("PGSSLROOTCERT", settings.RootCertificate);
        Set("PGSSLCERT", settings.SslCertificate);
        Set("PGSSLKEY", settings.SslKey);
        using var process = Start(start);
        try
        {
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new BackupException($"{program} failed: {errors.Trim()}");
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                start.Environment[name] = value;
            }
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new BackupException($"{start.FileName} is not installed here. It comes with PostgreSQL's client programs, and must be on the PATH.");
        }
    }

    private static string SpellSslMode(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
