namespace IonMentoring.Storage.Databases;

/// <summary>Whether the database can be used, as whoever tried last found it.</summary>
internal sealed class StorageState
{
    private const string NotAsked = "it has not been asked yet";

    private volatile string? _problem = NotAsked;

    public bool IsUp => _problem is null;

    /// <summary>Why it cannot be used, or null.</summary>
    public string? Problem => _problem;

    /// <summary>Notes what was found. True when that is news.</summary>
    public bool Found(string? problem)
    {
        var before = _problem;
        _problem = problem;
        return before != problem;
    }
}
