namespace IonMentoring.Personas.Tests;

/// <summary>Tests that hang threads, or look at what is collected, share the thread pool and the heap: they run alone.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class OneHostAtATime;
