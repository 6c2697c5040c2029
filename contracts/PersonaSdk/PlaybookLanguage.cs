namespace IonMentoring.PersonaSdk;

/// <summary>A playbook's material in one language.</summary>
/// <param name="Topics">Topics by name, each with the lower-case words or phrases that signal it in a message. May be empty.</param>
/// <param name="Sections">The parts of a suggestion, in order. At least one.</param>
public sealed record PlaybookLanguage(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Topics,
    IReadOnlyList<PlaybookSection> Sections);
