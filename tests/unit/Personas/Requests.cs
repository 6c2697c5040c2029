using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Tests;

internal static class Requests
{
    public static PromptRequest Of(string message) => new()
    {
        Message = message,
        Key = new(Tone.Anxious, Pace.Burst, Intent.Planning),
        Language = "en",
    };
}
