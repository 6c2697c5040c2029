namespace IonMentoring.ModuleContracts.Routing;

/// <summary>
/// Reads resonance keys that people and programs wrote. Case and outer white space do not matter; <c>-</c> and <c>_</c>
/// are the same in an intent; the old aliases of intents are known.
/// </summary>
public interface IResonanceKeyReader
{
    /// <summary>Reads the string form <c>tone-pace-intent</c>.</summary>
    KeyReading Read(string text);

    /// <summary>Reads a key given in three parts.</summary>
    KeyReading Read(string? tone, string? pace, string? intent);
}
