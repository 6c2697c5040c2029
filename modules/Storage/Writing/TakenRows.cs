namespace IonMentoring.Storage.Writing;

/// <summary>Rows that were read from a file, and stay there until they are stored.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">The rows that could be read.</param>
/// <param name="Lines">How many lines they were, with those that could not be read.</param>
/// <param name="End">Where the next line begins.</param>
internal sealed record TakenRows(SpillFile File, IReadOnlyList<WaitingRow> Rows, int Lines, long End)
{
    public int Unreadable => Lines - Rows.Count;
}
