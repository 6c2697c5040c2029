using System.Text.Json;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Loading;

/// <summary>Reads a playbook from a file's text.</summary>
internal static class PlaybookReader
{
    public static Playbook Read(string fileName, string text) =>
        PlaybookRules.CheckedCopy(Parse(fileName, text).ToPlaybook(), problem => new PersonaFileException(fileName, problem));

    private static PlaybookFile Parse(string fileName, string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, PlaybookJson.Default.PlaybookFile)
                ?? throw new PersonaFileException(fileName, "is empty");
        }
        catch (JsonException exception)
        {
            throw new PersonaFileException(fileName, $"is not a playbook: {exception.Message}");
        }
    }
}
