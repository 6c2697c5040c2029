namespace IonMentoring.PersonaSdk;

/// <summary>
/// A persona's own material, from which the embedded composer writes a suggestion when there is no language model.
/// </summary>
/// <param name="Version">The playbook's version.</param>
/// <param name="Languages">The material for each language: <c>en</c> must be there, <c>ko</c> may.</param>
public sealed record Playbook(string Version, IReadOnlyDictionary<string, PlaybookLanguage> Languages);
