using System.Text.RegularExpressions;

namespace IonMentoring.Caching.Removing;

/// <summary>The parts of a key's text.</summary>
internal readonly ref partial struct KeyParts
{
    private KeyParts(ReadOnlySpan<char> kind, ReadOnlySpan<char> persona, ReadOnlySpan<char> userGroup)
    {
        Kind = kind;
        Persona = persona;
        UserGroup = userGroup;
    }

    public ReadOnlySpan<char> Kind { get; }

    public ReadOnlySpan<char> Persona { get; }

    /// <summary>Empty where nobody is known.</summary>
    public ReadOnlySpan<char> UserGroup { get; }

    public static KeyParts Of(ReadOnlySpan<char> key)
    {
        Span<Range> parts = stackalloc Range[5];
        var count = key.Split(parts, ':');
        return new(key[parts[0]], count > 1 ? key[parts[1]] : [], count > 3 ? key[parts[3]] : []);
    }

    public static bool IsKey(string text) => Key().IsMatch(text);

    [GeneratedRegex(@"^(process|recommend|routing|persona):[a-z0-9_-]{1,64}:[0-9a-f]{64}(:u[0-9a-f]{3})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
