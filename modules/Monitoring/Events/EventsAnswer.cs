using System.Text.Json;

namespace IonMentoring.Monitoring.Events;

internal sealed record EventsAnswer(int Total, IReadOnlyList<EventView> Events, string RequestId, DateTime Timestamp);

/// <param name="Id">Its own identity.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Type">What kind.</param>
/// <param name="Rule">The rule that it broke; null when none.</param>
/// <param name="Content">The rest, by the type.</param>
internal sealed record EventView(Guid Id, DateTime At, string Type, string? Rule, JsonElement Content);
