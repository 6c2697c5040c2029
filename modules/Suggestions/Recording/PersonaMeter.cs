using System.Diagnostics.Metrics;

namespace IonMentoring.Suggestions.Recording;

/// <summary>Counts the answers of each persona.</summary>
internal sealed class PersonaMeter(IMeterFactory meters)
{
    private readonly Counter<long> _answers = meters.Create("IonMentoring.Suggestions").CreateCounter<long>("persona_count", "{answer}", "Answers of each persona");

    public void Count(string persona) => _answers.Add(1, new KeyValuePair<string, object?>("persona", persona));
}
