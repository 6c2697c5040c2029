using Sentry;

namespace IonMentoring.Monitoring.SentryReports;

/// <summary>Takes out of a report what may say what somebody wrote or who they are. The log has the rest, under the request's id.</summary>
internal static class SentryScrubbing
{
    private const string Withheld = "(withheld; the log has it)";

    // Exception.Data, as the SDK copies it.
    private const string ExceptionData = "Exception[";

    private static readonly string[] ServersOwn = ["TraceIdentifier", "ConnectionId", "RequestId"];

    public static SentryEvent Scrub(SentryEvent report)
    {
        report.Request = new SentryRequest { Method = report.Request.Method };
        report.User = new SentryUser();
        report.ServerName = null;
        Name(report);

        // An exception's message quotes what could not be read.
        foreach (var exception in report.SentryExceptions ?? [])
        {
            exception.Value = Withheld;
            if (exception.Mechanism is { } mechanism)
            {
                mechanism.Data.Clear();
                mechanism.Meta.Clear();
                mechanism.Description = null;
            }
        }

        Forget(report.Extra);
        return report;
    }

    public static SentryTransaction Scrub(SentryTransaction times)
    {
        times.Request = new SentryRequest { Method = times.Request.Method };
        times.User = new SentryUser();
        Name(times);
        return times;
    }

    // What is noted with an exception may quote values, in its keys too.
    private static void Forget(IReadOnlyDictionary<string, object?> extra)
    {
        foreach (var key in extra.Keys.Where(key => key.StartsWith(ExceptionData, StringComparison.Ordinal)).ToList())
        {
            ((IDictionary<string, object?>)extra).Remove(key);
        }
    }

    // The request's id by the name that it has everywhere; those of the web server say nothing to anybody.
    private static void Name(IHasTags tagged)
    {
        if (tagged.Tags.TryGetValue("TraceIdentifier", out var id))
        {
            tagged.SetTag(SentryTags.RequestId, id);
        }

        foreach (var tag in ServersOwn)
        {
            tagged.UnsetTag(tag);
        }
    }
}
