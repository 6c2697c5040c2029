namespace IonMentoring.Personas.Endpoints;

internal sealed record RefusalView(DateTime At, string Reason);
