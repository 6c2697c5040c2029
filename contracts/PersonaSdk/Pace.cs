namespace IonMentoring.PersonaSdk;

/// <summary>The rhythm a message is written in: the second part of a <see cref="ResonanceKey"/>.</summary>
public enum Pace
{
    /// <summary>Short, dense sentences. Spelled <c>burst</c>.</summary>
    Burst,

    /// <summary>One thought running into the next. Spelled <c>flowing</c>.</summary>
    Flowing,

    /// <summary>Long, slow sentences. Spelled <c>contemplative</c>.</summary>
    Contemplative,

    /// <summary>Neither fast nor slow. Spelled <c>medium</c>.</summary>
    Medium,
}
