namespace IonMentoring.Personas.Endpoints;

internal sealed record PluginListAnswer(
    IReadOnlyList<PluginView> Plugins, int DrainingVersions, int UncollectedVersions, string RequestId, DateTime Timestamp);
