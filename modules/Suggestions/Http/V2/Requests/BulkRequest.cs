namespace IonMentoring.Suggestions.Http.V2.Requests;

internal sealed record BulkRequest
{
    public IReadOnlyList<ProcessRequest?>? Requests { get; set; }

    public bool Parallel { get; set; }
}
