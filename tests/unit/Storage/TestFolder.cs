namespace IonMentoring.Storage.Tests;

/// <summary>A data folder that goes with its test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ion-mentoring-storage-").FullName;

    public string Waiting => System.IO.Path.Combine(Path, "waiting");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
