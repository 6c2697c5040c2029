namespace IonMentoring.PersonaSdk;

/// <summary>A playbook's material in one language.</summary>
/// <param name="Topics">
/// Topics by name, each with the words or phrases that signal it in a message, whatever the case of either. May be empty. Where the topic
/// <c>danger</c> comes up, only lines under <c>topic:danger</c> are said: a playbook that names the topic must have one
/// without a slot, or with <c>{quote}</c>.
/// </param>
/// <param name="Sections">The parts of a suggestion, in order. At least one.</param>
public sealed record PlaybookLanguage(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Topics,
    IReadOnlyList<PlaybookSection> Sections);
