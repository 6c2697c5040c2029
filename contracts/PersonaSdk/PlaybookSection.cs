namespace IonMentoring.PersonaSdk;

/// <summary>One part of a suggestion. It is left out where no line fits the message.</summary>
/// <param name="Title">The heading, or null for none.</param>
/// <param name="Style">How the lines are set.</param>
/// <param name="Take">How many lines it takes, 1 to 10.</param>
/// <param name="Lines">
/// Lines by selector. A selector is a topic (<c>topic:time</c>), an intent, a tone, a pace, or <c>any</c>; lines are taken
/// in turn from the selectors that fit, in that order. A line may hold <c>{quote}</c>, <c>{problem}</c>, <c>{wish}</c> or
/// <c>{constraint}</c>, which stand for the person's own words; it is passed over where there are none.
/// </param>
public sealed record PlaybookSection(
    string? Title,
    SectionStyle Style,
    int Take,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Lines);
