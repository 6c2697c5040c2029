using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Audit;
using IonMentoring.Storage.Rollups;

namespace IonMentoring.Storage.Writing;

/// <summary>Something that waits for the database: one of these.</summary>
internal sealed record WaitingRow(Interaction? Interaction = null, StoredAuditEntry? Audit = null, Rollup? Rollup = null);
