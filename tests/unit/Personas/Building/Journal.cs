using System.Collections.Concurrent;

namespace IonMentoring.Personas.Tests.Building;

/// <summary>What a plugin's code says it did.</summary>
internal sealed class Journal
{
    private readonly string _key = $"journal {Guid.NewGuid():N}";
    private readonly ConcurrentQueue<string> _lines = new();

    public Journal() => AppContext.SetData(_key, _lines);

    public IEnumerable<string> Lines => _lines;

    /// <summary>The statement for the plugin's source.</summary>
    public string Write(string line) => $"((ConcurrentQueue<string>)AppContext.GetData(\"{_key}\")!).Enqueue(\"{line}\");";
}
