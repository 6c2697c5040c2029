using System.Text.RegularExpressions;

namespace IonMentoring.Caching.Removing;

/// <summary>Which answers a removal is about: all, those of a kind, of a persona, of both, of a group of people, or a single one.</summary>
internal sealed partial record RemovalScope
{
    private const string Any = "*";

    private RemovalScope(string text, string? kind, string? persona, string? userGroup) =>
        (Text, Kind, Persona, UserGroup) = (text, kind, persona, userGroup);

    public static RemovalScope Everything { get; } = new(Any, null, null, null);

    /// <summary>As operators write it: <c>*</c>, <c>process:*</c>, <c>persona:lua:*</c>, <c>process:lua:*</c>, or a key.</summary>
    public string Text { get; }

    public string? Kind { get; }

    public string? Persona { get; }

    public string? UserGroup { get; }

    /// <summary>The key of a single answer.</summary>
    public string? Key { get; private init; }

    /// <summary>The same as a pattern for keys in Redis. What it is made of are letters, digits, “_” and “-” alone, so nothing in it matches more than it says.</summary>
    public string KeyPattern => UserGroup is { } group ? $"*:*:*:{group}" : $"{Kind ?? Any}:{(Persona is null ? Any : $"{Persona}:{Any}")}";

    public static RemovalScope ForUserGroup(string group) => new($"user:{group}:{Any}", null, null, group);

    /// <returns>Null when it is no such pattern.</returns>
    public static RemovalScope? Read(string pattern)
    {
        if (pattern == Any)
        {
            return Everything;
        }

        if (KeyParts.IsKey(pattern))
        {
            return new(pattern, null, null, null) { Key = pattern };
        }

        var match = Pattern().Match(pattern);
        if (!match.Success)
        {
            return null;
        }

        var text = pattern.ToLowerInvariant();
        var kind = match.Groups["kind"].Value.ToLowerInvariant();
        var persona = match.Groups["persona"] is { Success: true } name ? name.Value.ToLowerInvariant() : null;
        return (kind, persona) switch
        {
            ("user", not null) => new(text, null, null, persona),
            ("persona", not null) => new(text, null, persona, null),
            ("user", _) => null,
            _ => new(text, kind, persona, null),
        };
    }

    public bool Covers(string key)
    {
        if (Key is not null)
        {
            return key == Key;
        }

        var parts = KeyParts.Of(key);
        return (Kind is null || parts.Kind.SequenceEqual(Kind))
            && (Persona is null || parts.Persona.SequenceEqual(Persona))
            && (UserGroup is null || parts.UserGroup.SequenceEqual(UserGroup));
    }

    [GeneratedRegex(@"^(?<kind>process|recommend|routing|persona|user):(?:(?<persona>[a-z0-9_-]{1,64}):)?\*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
