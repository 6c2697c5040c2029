using System.Diagnostics;

namespace IonMentoring.Suggestions.Pipeline;

/// <summary>What a trace shows of an answer that is computed. Costs nothing while nobody traces.</summary>
internal static class Spans
{
    private static readonly ActivitySource Source = new("IonMentoring.Suggestions");

    public static Activity? Prompt(string persona) => Source.StartActivity("persona prompt")?.SetTag("persona", persona);

    public static Activity? Model(string persona) => Source.StartActivity("model")?.SetTag("persona", persona);

    public static Activity? Shape(string persona) => Source.StartActivity("persona answer")?.SetTag("persona", persona);
}
