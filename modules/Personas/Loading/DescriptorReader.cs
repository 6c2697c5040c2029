using System.Text.RegularExpressions;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Loading;

/// <summary>Checks what a plugin says about itself and copies it, so that nothing of the plugin is kept.</summary>
internal static partial class DescriptorReader
{
    private const int HighestOrder = 1_000_000;
    private const int LongestText = 500;
    private const int MostTexts = 50;

    public static PersonaDescriptor Read(PersonaDescriptor? descriptor)
    {
        Require(descriptor is not null, "Descriptor is null");
        Require(descriptor!.Name is not null && Name().IsMatch(descriptor.Name), "Descriptor.Name must be 1 to 32 letters or digits and start with a letter");
        Require(descriptor.Order is >= 1 and <= HighestOrder, $"Descriptor.Order is {descriptor.Order}; it must be 1 to {HighestOrder}");
        return new()
        {
            Name = descriptor.Name!,
            Order = descriptor.Order,
            Summary = Text(descriptor.Summary, "Summary"),
            Traits = Texts(descriptor.Traits, "Traits"),
            Strengths = Texts(descriptor.Strengths, "Strengths"),
            PreferredTones = Tones(descriptor.PreferredTones),
            PromptStyle = Text(descriptor.PromptStyle, "PromptStyle"),
            Affinity = Affinity(descriptor.Affinity),
        };
    }

    private static AffinityProfile Affinity(AffinityProfile? affinity)
    {
        Require(affinity is not null, "Descriptor.Affinity is null");
        return new()
        {
            Tones = Values(affinity!.Tones, "Tones", tone => tone.Spell()),
            Paces = Values(affinity.Paces, "Paces", pace => pace.Spell()),
            Intents = Values(affinity.Intents, "Intents", intent => intent.Spell()),
        };
    }

    private static Dictionary<T, decimal> Values<T>(IReadOnlyDictionary<T, decimal>? given, string name, Func<T, string> spell)
        where T : struct, Enum
    {
        Require(given is not null, $"Affinity.{name} is null");
        var values = new Dictionary<T, decimal>();
        foreach (var part in Enum.GetValues<T>())
        {
            Require(given!.TryGetValue(part, out var value), $"Affinity.{name} has no value for {spell(part)}; all {AffinityProfile.Count} affinities must be declared");
            Require(value is >= 0 and <= 1, $"Affinity.{name} has {value} for {spell(part)}; an affinity is 0 to 1");
            values.Add(part, value);
        }

        Require(given!.Count == values.Count, $"Affinity.{name} has {given.Count} values; there are {values.Count}");
        return values;
    }

    private static Tone[] Tones(IReadOnlyList<Tone>? tones)
    {
        Require(tones is { Count: <= MostTexts }, "Descriptor.PreferredTones is null or too long");
        Tone[] copy = [.. tones!];
        Require(Array.TrueForAll(copy, Enum.IsDefined), "Descriptor.PreferredTones has a tone that does not exist");
        return copy;
    }

    private static string[] Texts(IReadOnlyList<string>? texts, string name)
    {
        Require(texts is { Count: >= 1 and <= MostTexts }, $"Descriptor.{name} must have 1 to {MostTexts} entries");
        return [.. texts!.Select(text => Text(text, name))];
    }

    private static string Text(string? text, string name)
    {
        Require(!string.IsNullOrWhiteSpace(text) && text.Length <= LongestText, $"Descriptor.{name} must be 1 to {LongestText} characters");
        return text!;
    }

    private static void Require(bool condition, string reason)
    {
        if (!condition)
        {
            throw new PluginRefusedException(reason);
        }
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]{0,31}\z", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
