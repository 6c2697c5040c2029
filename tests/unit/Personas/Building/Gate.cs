namespace IonMentoring.Personas.Tests.Building;

/// <summary>Where a plugin's code hangs until the test opens it, at the latest when the test ends.</summary>
internal sealed class Gate : IDisposable
{
    private readonly string _key = $"gate {Guid.NewGuid():N}";

    // Never disposed: threads that the host gave up may still wait at it.
    private readonly ManualResetEventSlim _open = new();

    // The application's data is what the test and a plugin share without sharing a type of either.
    public Gate() => AppContext.SetData(_key, _open);

    /// <summary>The statement for the plugin's source.</summary>
    public string Wait => $"((ManualResetEventSlim)AppContext.GetData(\"{_key}\")!).Wait();";

    public void Open() => _open.Set();

    public void Dispose() => Open();
}
