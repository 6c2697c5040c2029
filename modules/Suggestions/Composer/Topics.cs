using IonMentoring.PersonaSdk;

namespace IonMentoring.Suggestions.Composer;

/// <summary>Finds which of a playbook's topics a message is about.</summary>
internal static class Topics
{
    /// <summary>The topic of messages that speak of suicide, harm or violence. It goes before every other.</summary>
    public const string Danger = "danger";

    private const int MostTopics = 2;

    /// <summary>Whether a message speaks of danger, in any language of the playbook.</summary>
    public static bool SpeaksOfDanger(string message, Playbook playbook)
    {
        var lowered = message.ToLowerInvariant();
        return playbook.Languages.Values.Any(language => language.Topics.TryGetValue(Danger, out var words) && Hits(lowered, words) > 0);
    }

    /// <returns>The topics with the most words in the message, at most two.</returns>
    public static IEnumerable<string> In(string message, IReadOnlyDictionary<string, IReadOnlyList<string>> topics)
    {
        var lowered = message.ToLowerInvariant();
        return topics
            .Select(topic => (Name: topic.Key, Hits: Hits(lowered, topic.Value)))
            .Where(topic => topic.Hits > 0)
            .OrderByDescending(topic => topic.Hits)
            .Take(MostTopics)
            .Select(topic => topic.Name);
    }

    private static int Hits(string message, IReadOnlyList<string> words)
    {
        var hits = 0;
        for (var index = 0; index < words.Count; index++)
        {
            hits += Contains(message, words[index]) ? 1 : 0;
        }

        return hits;
    }

    // A word counts where it stands alone or in the plural; Korean stems count wherever they stand.
    // Both are lower case, the words since their playbook was loaded: that is many times faster than to ignore case here.
    private static bool Contains(string message, string word)
    {
        var at = message.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + word.Length;
            end += end < message.Length && message[end] == 's' ? 1 : 0;
            var startsWord = at == 0 || !char.IsLetterOrDigit(message[at - 1]);
            var endsWord = end >= message.Length || !char.IsAsciiLetterOrDigit(message[end]);
            if ((startsWord && endsWord) || !char.IsAscii(word[0]))
            {
                return true;
            }

            at = message.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return false;
    }
}
