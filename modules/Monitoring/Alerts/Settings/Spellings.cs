using System.Collections.Frozen;

namespace IonMentoring.Monitoring.Alerts.Settings;

/// <summary>How values of enumerations are written in answers, in the store and to others: in small letters.</summary>
internal static class Spellings
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All[value];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> All = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => $"{value}".ToLowerInvariant());
    }
}
