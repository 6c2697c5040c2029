using System.Text.Json.Serialization;

namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A message to try.</summary>
public sealed record ProcessQuestion(
    string UserInput, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ResonanceKey, bool UseCache);
