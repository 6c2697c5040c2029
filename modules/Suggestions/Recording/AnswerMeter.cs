using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace IonMentoring.Suggestions.Recording;

/// <summary>Counts the answers of each persona, and the known people who asked lately.</summary>
internal sealed class AnswerMeter
{
    // Of more people it is only told that there are so many.
    private const int MostPeople = 100_000;

    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _time;
    private readonly Counter<long> _answers;

    // By the hash of their names: nobody can be told by it.
    private readonly ConcurrentDictionary<int, long> _people = new();

    public AnswerMeter(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create("IonMentoring.Suggestions");
        _answers = meter.CreateCounter<long>("persona_count", "{answer}", "Answers of each persona");
        meter.CreateObservableGauge("users_active", CountPeople, "{person}", "Known people who asked in the last five minutes");
    }

    public void Count(string? persona, string? userId)
    {
        if (persona is not null)
        {
            _answers.Add(1, new KeyValuePair<string, object?>("persona", persona));
        }

        if (userId is not null)
        {
            var person = userId.GetHashCode(StringComparison.Ordinal);
            if (_people.ContainsKey(person) || _people.Count < MostPeople)
            {
                _people[person] = _time.GetTimestamp();
            }
        }
    }

    private long CountPeople()
    {
        foreach (var (person, at) in _people)
        {
            if (_time.GetElapsedTime(at) > Lately)
            {
                _people.TryRemove(KeyValuePair.Create(person, at));
            }
        }

        return _people.Count;
    }
}
