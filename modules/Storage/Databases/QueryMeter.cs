using System.Diagnostics.Metrics;

namespace IonMentoring.Storage.Databases;

/// <summary>Measures how long the database takes to answer operators who read.</summary>
internal sealed class QueryMeter(IMeterFactory meters, TimeProvider time)
{
    private readonly Histogram<double> _time = meters.Create(StorageMetrics.MeterName).CreateHistogram<double>("database_query_time", "ms", "Time to an answer of the database");

    public async Task<T> MeasureAsync<T>(Func<Task<T>> ask)
    {
        var startedAt = time.GetTimestamp();
        try
        {
            return await ask();
        }
        finally
        {
            // Also what was given up: else a database that hangs would look fast.
            _time.Record(time.GetElapsedTime(startedAt).TotalMilliseconds);
        }
    }
}
