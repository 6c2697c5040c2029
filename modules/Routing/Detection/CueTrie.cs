namespace IonMentoring.Routing.Detection;

/// <summary>All cues of a language, found character by character.</summary>
internal sealed class CueTrie
{
    private readonly Dictionary<char, CueTrie> _next = [];
    private Cue[] _cues = [];

    public void Add(string phrase, Cue cue)
    {
        var node = this;
        foreach (var character in phrase)
        {
            if (!node._next.TryGetValue(character, out var next))
            {
                next = new CueTrie();
                node._next.Add(character, next);
            }

            node = next;
        }

        node._cues = [.. node._cues, cue];
    }

    public CueTrie? Step(char character) => _next.GetValueOrDefault(character);

    /// <summary>The cues that end here.</summary>
    public ReadOnlySpan<Cue> Cues => _cues;
}
