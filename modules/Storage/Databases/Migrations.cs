using System.Reflection;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Output;

namespace IonMentoring.Storage.Databases;

/// <summary>The numbered scripts, applied forward only.</summary>
internal static class Migrations
{
    /// <exception cref="InvalidDataException">The database has one that is not among ours.</exception>
    public static void Apply(UpgradeEngineBuilder database, string dialect)
    {
        var folder = $"IonMentoring.Storage.Migrations.{dialect}.";
        var engine = database
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.StartsWith(folder, StringComparison.Ordinal))
            .WithTransactionPerScript()
            .LogTo(new NoOpUpgradeLog())
            .Build();
        var known = engine.GetDiscoveredScripts().Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
        if (engine.GetExecutedScripts().Find(script => !known.Contains(script)) is { } newer)
        {
            throw new InvalidDataException(
                $"The database was changed by a newer version of ION Mentoring: it has the migration {newer.Replace(folder, string.Empty, StringComparison.Ordinal)}. Start that version, or restore a backup from before it.");
        }

        DatabaseUpgradeResult result = engine.PerformUpgrade();
        if (!result.Successful)
        {
            throw result.Error;
        }
    }
}
