using System.Collections.Frozen;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Routing.Keys;

internal sealed class ResonanceKeyReader : IResonanceKeyReader
{
    private const int ShownLength = 40;

    private static readonly Dictionary<string, string> IntentAliases = new(StringComparer.Ordinal)
    {
        ["seeking_advice"] = "seek_advice",
        ["problem_solve"] = "problem_solving",
        ["validate"] = "validation",
        ["plan"] = "planning",
        ["reflect"] = "reflection",
    };

    private static readonly FrozenDictionary<string, ResonanceKey> Canonical =
        Enumerable.Range(0, ResonanceKey.Count).Select(ResonanceKey.FromIndex).ToFrozenDictionary(key => key.ToString(), StringComparer.Ordinal);

    public KeyReading Read(string text)
    {
        // As nearly all are spelled.
        if (Canonical.TryGetValue(text, out var key))
        {
            return new(key, null);
        }

        // Only the first two dashes part the key: an intent may be spelled seek-advice.
        var parts = text.Split('-', 3);
        return parts.Length == 3
            ? Read(parts[0], parts[1], parts[2])
            : new(default, new KeyProblem(
                null,
                $"“{Shown(text)}” is not a resonance key: write tone-pace-intent, for example calm-medium-learning.",
                [],
                null));
    }

    public KeyReading Read(string? tone, string? pace, string? intent)
    {
        if (!TryFind(tone, ResonanceSpelling.Tones, out var toneIndex))
        {
            return Refuse("tone", tone, ResonanceSpelling.Tones);
        }

        if (!TryFind(pace, ResonanceSpelling.Paces, out var paceIndex))
        {
            return Refuse("pace", pace, ResonanceSpelling.Paces);
        }

        return TryFind(NormaliseIntent(intent), ResonanceSpelling.Intents, out var intentIndex)
            ? new(new ResonanceKey((Tone)toneIndex, (Pace)paceIndex, (Intent)intentIndex), null)
            : Refuse("intent", intent, ResonanceSpelling.Intents);
    }

    private static bool TryFind(string? given, IReadOnlyList<string> allowed, out int index)
    {
        var name = given.AsSpan().Trim();
        for (index = 0; index < allowed.Count; index++)
        {
            if (name.Equals(allowed[index], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? NormaliseIntent(string? given)
    {
        var name = given?.Trim().ToLowerInvariant().Replace('-', '_');
        return name is not null && IntentAliases.TryGetValue(name, out var canonical) ? canonical : name;
    }

    private static KeyReading Refuse(string part, string? given, IReadOnlyList<string> allowed)
    {
        var values = string.Join(", ", allowed);
        if (string.IsNullOrWhiteSpace(given))
        {
            return new(default, new KeyProblem(part, $"The {part} is missing. Allowed: {values}.", allowed, null));
        }

        var nearest = NearestValue.Find(given.Trim().ToLowerInvariant().Replace('-', '_'), allowed);
        return new(default, new KeyProblem(
            part,
            $"“{Shown(given)}” is not a {part}. Nearest: {nearest}. Allowed: {values}.",
            allowed,
            nearest));
    }

    private static string Shown(string given)
    {
        var printable = string.Concat(given.Trim().Where(character => !char.IsControl(character) && !char.IsSurrogate(character)));
        return printable.Length <= ShownLength ? printable : $"{printable[..ShownLength]}…";
    }
}
