using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Audit;

namespace IonMentoring.Storage.Writing;

/// <summary>Something that waits for the database: one of these.</summary>
internal sealed record WaitingRow(Interaction? Interaction = null, StoredAuditEntry? Audit = null, SeriesMinute? Minute = null);
