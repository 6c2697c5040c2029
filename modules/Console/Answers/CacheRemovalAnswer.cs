namespace IonMentoring.OperatorConsole.Answers;

/// <summary>What was removed from the cache.</summary>
public sealed record CacheRemovalAnswer(int? Cleared, int? DeletedCount, bool Pending)
{
    /// <summary>Answers that were removed.</summary>
    public int Removed => Cleared ?? DeletedCount ?? 0;
}
