using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Storage.Audit;

/// <summary>An entry with its identity and time, so that writing it twice stores it once.</summary>
internal sealed record StoredAuditEntry(Guid Id, DateTime At, AuditEntry Entry);
