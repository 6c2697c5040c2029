using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Deployments;

/// <summary>How one side did over the window: what a deployment is judged by.</summary>
/// <param name="Requests">Attempts that were answered, or not.</param>
/// <param name="Errors">Answers with status 5xx.</param>
/// <param name="Unanswered">Attempts that brought no answer: refused, broken off, timed out.</param>
/// <param name="P95Ms">95 % of the answers began within this time; the bounds of the counts are the resolution.</param>
internal sealed record Evidence(long Requests, long Errors, long Unanswered, double P95Ms)
{
    public double ErrorRate => Requests == 0 ? 0 : (double)Errors / Requests;

    public double Availability => Requests == 0 ? 1 : 1 - ((double)Unanswered / Requests);

    /// <summary>Why the side must not go on, or null.</summary>
    public string? Verdict(DeploymentOptions limits)
    {
        if (Requests < limits.EnoughRequests)
        {
            return null;
        }

        if (ErrorRate > limits.ErrorRate)
        {
            return FormattableString.Invariant($"error rate {ErrorRate:P2} over {limits.ErrorRate:P2}: {Errors} of {Requests} requests");
        }

        if (Availability < limits.Availability)
        {
            return FormattableString.Invariant($"availability {Availability:P2} under {limits.Availability:P2}: {Unanswered} of {Requests} requests not answered");
        }

        return P95Ms > limits.P95.TotalMilliseconds
            ? FormattableString.Invariant($"P95 {P95Ms:0} ms over {limits.P95.TotalMilliseconds:0} ms, of {Requests} requests")
            : null;
    }
}
