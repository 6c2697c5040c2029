using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.ModuleContracts.Monitoring;

/// <summary>A message was sent to a persona.</summary>
/// <param name="RequestId">The request's id as its client saw it.</param>
/// <param name="Decision">To whom, and why.</param>
/// <param name="UserId">The person, as the client names them, or null. Only a keyed hash is ever kept.</param>
public readonly record struct RoutingDecisionEvent(string RequestId, RoutingDecision Decision, string? UserId);
