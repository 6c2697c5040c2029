namespace IonMentoring.Caching.Keeping;

/// <summary>What was computed is not worth keeping, and an expired answer goes before it.</summary>
internal sealed class MakeshiftException() : Exception("The answer is a makeshift.");
