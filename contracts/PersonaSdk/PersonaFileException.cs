namespace IonMentoring.PersonaSdk;

/// <summary>A file of a plugin cannot be used. The message names the file, the place and what would be right.</summary>
/// <param name="fileName">The file's name in the plugin's folder.</param>
/// <param name="reason">What is wrong with it.</param>
public sealed class PersonaFileException(string fileName, string reason) : Exception($"{fileName}: {reason}")
{
    /// <summary>The file's name in the plugin's folder.</summary>
    public string FileName { get; } = fileName;
}
