namespace IonMentoring.Personas.Endpoints;

internal sealed record PersonaListAnswer(int Total, IReadOnlyList<PersonaView> Personas, string RequestId, DateTime Timestamp);
