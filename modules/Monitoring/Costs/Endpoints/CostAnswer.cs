using System.Text.Json.Serialization;

namespace IonMentoring.Monitoring.Costs.Endpoints;

/// <param name="Currency">Of all costs.</param>
/// <param name="MeasuredHours">How long was measured.</param>
/// <param name="Usage">What was used, or would be in a month.</param>
/// <param name="Lines">What that costs, by part.</param>
/// <param name="Total">Of all parts.</param>
/// <param name="WhatIfs">What it would cost otherwise, each by itself.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Timestamp">When this was answered.</param>
internal sealed record CostAnswer(
    string Currency, double MeasuredHours, Usage Usage, IReadOnlyList<CostLine> Lines, double Total, IReadOnlyList<WhatIfView> WhatIfs, string RequestId, DateTime Timestamp)
{
    private const int Decimals = 2;

    public static CostAnswer Of(CostReport report, string requestId, DateTime now) => new(
        report.Currency,
        Math.Round(report.MeasuredHours, Decimals),
        report.Usage,
        report.Estimate.Lines,
        report.Estimate.Total,
        [.. report.WhatIfs.Select(supposed => WhatIfView.Of(report.Estimate, supposed))],
        requestId,
        now);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CostAnswer))]
[JsonSerializable(typeof(ExampleAnswer))]
internal sealed partial class CostJson : JsonSerializerContext;
