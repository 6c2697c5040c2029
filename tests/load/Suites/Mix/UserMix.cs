using System.Text.Json.Nodes;
using IonMentoring.Integration.Tests;
using IonMentoring.LoadRunner.Feeds;
using IonMentoring.LoadRunner.Requests;

namespace IonMentoring.LoadSuites.Mix;

/// <summary>
/// What the old users asked: 70 % process, 15 % recommend, 5 % bulk of three, 8 % personas, 2 % health; 40 % from the US, 35 % from Europe,
/// 25 % from Asia; messages after Zipf's law. The same sequence in each run.
/// </summary>
internal static class UserMix
{
    /// <summary>Different messages; more than an api keeps in memory.</summary>
    public const int Messages = 2_000;

    private const int Scenarios = 200;
    private const int Bulks = 300;
    private const int Length = 100_000;
    private const int Seed = 20_26;

    private static readonly string[] Keys = [.. Integration.Tests.Keys.All];

    private static readonly string[] Topics =
        ["a deadline that I miss again and again", "a colleague who does not answer", "the plan for the next quarter", "a test that fails now and then", "how to learn this language", "what our numbers say", "a talk that I have to give", "too many meetings"];

    public static IDataFeed<UserRequest> Feed(Uri url)
    {
        var random = new Random(Seed);
        var (messages, scenarios, bulks) = (Zipf.Draw(Messages, Length, Seed), Zipf.Draw(Scenarios, Length, Seed + 1), Zipf.Draw(Bulks, Length, Seed + 2));
        var made = new Dictionary<(string Step, int Subject, string Region), UserRequest>();
        var requests = new UserRequest[Length];
        for (var index = 0; index < Length; index++)
        {
            var region = random.Next(100) switch { < 40 => EdgeFleet.Us, < 75 => EdgeFleet.Europe, _ => EdgeFleet.Asia };
            var (step, subject) = random.Next(100) switch
            {
                < 70 => ("process", messages[index]),
                < 85 => ("recommend", scenarios[index]),
                < 90 => ("bulk", bulks[index]),
                < 98 => ("personas", 0),
                _ => ("health", 0),
            };
            if (!made.TryGetValue((step, subject, region), out var request))
            {
                made[(step, subject, region)] = request = new(step, Make(url, step, subject, region));
            }

            requests[index] = request;
        }

        return DataFeed.Constant(requests);
    }

    private static PreparedRequest Make(Uri url, string step, int subject, string region)
    {
        KeyValuePair<string, string> from = new("X-Ion-Region", region);
        return step switch
        {
            "process" => PreparedRequest.PostJson(new Uri(url, Paths.Process), Message(subject).ToJsonString(), from),
            "recommend" => PreparedRequest.PostJson(new Uri(url, Paths.Recommend), new JsonObject { ["scenario"] = Text(subject) }.ToJsonString(), from),
            "bulk" => PreparedRequest.PostJson(
                new Uri(url, Paths.Bulk), new JsonObject { ["requests"] = new JsonArray(Message(subject), Message(subject + 1), Message(subject + 2)) }.ToJsonString(), from),
            "personas" => PreparedRequest.Get(new Uri(url, Paths.Personas), from),
            _ => PreparedRequest.Get(new Uri(url, Paths.Health), from),
        };
    }

    // One in five states no key: it is detected.
    private static JsonObject Message(int subject) =>
        Integration.Tests.Messages.With(Text(subject), subject % 5 == 4 ? null : Keys[subject * 7 % Keys.Length]);

    private static string Text(int subject) => $"I need advice about {Topics[subject % Topics.Length]}, it is the {subject}th time that it comes up this year.";
}
