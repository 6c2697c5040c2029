namespace IonMentoring.ModuleContracts.Caching;

/// <summary>An answer that came through the cache.</summary>
/// <param name="Value">The answer; immutable.</param>
/// <param name="Hit">Whether it had been computed before.</param>
/// <param name="Stale">Whether its life has ended, and it is given because nothing newer can be had.</param>
/// <typeparam name="T">The answer's type.</typeparam>
public readonly record struct Cached<T>(T Value, bool Hit, bool Stale = false);
