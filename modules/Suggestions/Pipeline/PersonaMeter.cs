using System.Diagnostics.Metrics;

namespace IonMentoring.Suggestions.Pipeline;

/// <summary>Measures what the plugins take of an answer's time.</summary>
internal sealed class PersonaMeter(IMeterFactory meters, TimeProvider time)
{
    private readonly Histogram<double> _time = meters.Create("IonMentoring.Suggestions").CreateHistogram<double>("persona_time", "ms", "Time that a persona took for a prompt, or to shape an answer");

    public async Task<T> MeasureAsync<T>(string persona, Task<T> call)
    {
        var startedAt = time.GetTimestamp();
        try
        {
            return await call;
        }
        finally
        {
            _time.Record(time.GetElapsedTime(startedAt).TotalMilliseconds, new KeyValuePair<string, object?>("persona", persona));
        }
    }
}
