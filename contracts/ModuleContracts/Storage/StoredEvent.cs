namespace IonMentoring.ModuleContracts.Storage;

/// <summary>Something that happened and that operators may want to look up.</summary>
/// <param name="Id">Its own identity, a version 7 UUID: writing it twice stores it once.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Type">What kind, for example <c>APIRequest</c>.</param>
/// <param name="Rule">The event rule that it broke; null when none.</param>
/// <param name="Content">The rest, as JSON; neither a message's text nor a person's name.</param>
public sealed record StoredEvent(Guid Id, DateTime At, string Type, string? Rule, string Content);
