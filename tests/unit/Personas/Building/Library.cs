namespace IonMentoring.Personas.Tests.Building;

/// <summary>A compiled assembly.</summary>
internal sealed record Library(string Name, byte[] Image)
{
    public string FileName => $"{Name}.dll";
}
