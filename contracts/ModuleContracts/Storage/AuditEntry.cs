namespace IonMentoring.ModuleContracts.Storage;

/// <summary>One thing that somebody changed.</summary>
/// <param name="Who">The role or name that asked for it, for example <c>operator</c>.</param>
/// <param name="What">What was done to what, for example <c>erase user</c>; no personal data.</param>
/// <param name="Before">What was there before, as JSON, or null.</param>
/// <param name="After">What is there now, as JSON, or null.</param>
public sealed record AuditEntry(string Who, string What, string? Before = null, string? After = null);
