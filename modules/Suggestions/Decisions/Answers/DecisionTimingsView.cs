namespace IonMentoring.Suggestions.Decisions.Answers;

/// <summary>Where the time went.</summary>
/// <param name="TotalMs">All of it.</param>
/// <param name="DetectionMs">Looking for the key in the text; null when it was given.</param>
/// <param name="AnswerMs">Cache, persona and model; null when there was no answer.</param>
internal sealed record DecisionTimingsView(double TotalMs, double? DetectionMs, double? AnswerMs);
