namespace IonMentoring.PersonaSdk;

/// <summary>The files in the plugin's own folder. The host passes it to the persona's constructor.</summary>
public interface IPersonaFiles
{
    /// <summary>Reads and checks a prompt template.</summary>
    /// <param name="fileName">A file's name in the plugin's folder, for example <c>prompt.liquid</c>.</param>
    /// <exception cref="PersonaFileException">The file is missing, has no version, or is not valid Liquid.</exception>
    IPromptTemplate OpenTemplate(string fileName);

    /// <summary>Reads and checks a playbook.</summary>
    /// <param name="fileName">A file's name in the plugin's folder, for example <c>playbook.json</c>.</param>
    /// <exception cref="PersonaFileException">The file is missing, is not valid JSON, or breaks a rule of <see cref="Playbook"/>.</exception>
    Playbook OpenPlaybook(string fileName);
}
