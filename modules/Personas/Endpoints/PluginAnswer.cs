namespace IonMentoring.Personas.Endpoints;

internal sealed record PluginAnswer(PluginView Plugin, string RequestId, DateTime Timestamp);
