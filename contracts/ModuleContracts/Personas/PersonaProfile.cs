using IonMentoring.PersonaSdk;

namespace IonMentoring.ModuleContracts.Personas;

/// <summary>A loaded persona as the rest of the program sees it. Holds nothing of the plugin, so that the plugin can be unloaded.</summary>
/// <param name="Descriptor">A copy of what the persona says about itself, checked.</param>
/// <param name="Version">The plugin's version, for example <c>1.0.0</c>.</param>
/// <param name="Revision">The first 12 hexadecimal digits of SHA-256 over the plugin's files: differs whenever any file differs.</param>
public sealed record PersonaProfile(PersonaDescriptor Descriptor, string Version, string Revision)
{
    /// <summary>From this affinity on a persona counts as best for a tone, pace or intent.</summary>
    public const decimal BestFrom = 0.8m;

    /// <summary>The persona's name.</summary>
    public string Name => Descriptor.Name;

    /// <summary>The tones it is best for, in canonical spelling.</summary>
    public IReadOnlyList<string> BestForTones { get; } = Best(Descriptor.Affinity.Tones, tone => tone.Spell());

    /// <summary>The paces it is best for, in canonical spelling.</summary>
    public IReadOnlyList<string> BestForPaces { get; } = Best(Descriptor.Affinity.Paces, pace => pace.Spell());

    /// <summary>The intents it is best for, in canonical spelling.</summary>
    public IReadOnlyList<string> BestForIntents { get; } = Best(Descriptor.Affinity.Intents, intent => intent.Spell());

    private static string[] Best<T>(IReadOnlyDictionary<T, decimal> affinities, Func<T, string> spell)
        where T : struct, Enum =>
        [.. affinities.Where(pair => pair.Value >= BestFrom).OrderBy(pair => pair.Key).Select(pair => spell(pair.Key))];
}
