using System.Text.Json.Serialization;
using IonMentoring.Monitoring.Tuning.Recommending;

namespace IonMentoring.Monitoring.Tuning.Endpoints;

/// <param name="Hours">How far back was looked.</param>
/// <param name="Applied">The rules whose thresholds were put in place.</param>
/// <param name="Rules">What is said of each rule.</param>
/// <param name="Recommendations">What else could be better; none without evidence.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Timestamp">When this was answered.</param>
internal sealed record TuningAnswer(
    int Hours, IReadOnlyList<string> Applied, IReadOnlyList<RuleTuningView> Rules, IReadOnlyList<Recommendation> Recommendations, string RequestId, DateTime Timestamp)
{
    public static TuningAnswer Of(TuningReport report, string requestId, DateTime now) =>
        new(report.Hours, report.Applied, [.. report.Rules.Select(RuleTuningView.Of)], report.Recommendations, requestId, now);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TuningAnswer))]
[JsonSerializable(typeof(SortedDictionary<string, double>))]
internal sealed partial class TuningJson : JsonSerializerContext;
