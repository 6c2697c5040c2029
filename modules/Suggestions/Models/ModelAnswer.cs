namespace IonMentoring.Suggestions.Models;

/// <summary>What answered a prompt.</summary>
/// <param name="Text">The answer.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Degraded">Whether the embedded composer stood in for a model that failed.</param>
internal readonly record struct ModelAnswer(string Text, string Model, bool Degraded);
