namespace IonMentoring.Suggestions.Http.V1.Messages;

internal sealed record ChatRoutingView(string? SecondaryPersona, string Reasoning);
