using System.Globalization;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.Monitoring.Costs.WhatIfs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Monitoring.Costs.Endpoints;

internal static class CostEndpoints
{
    public const int LongestHours = 72;
    public const int UsualHours = 24;

    private const int MostWhatIfs = 10;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v2/costs", ReadAsync).WithTags("Monitoring").RequireAuthorization(AccessPolicies.Operator)
            .WithName("ReadCosts").WithSummary("What was used and what that costs, also for a month and if something were otherwise").Produces<CostAnswer>();

    // Said to be a query, and with a default: else what compiles endpoints takes a list for a body, and describes it as required.
    private static async Task<JsonHttpResult<CostAnswer>> ReadAsync(
        string? hours, string? month, HttpContext http, CostCalculation costs, TimeProvider time, [FromQuery] string[]? what_if = null)
    {
        var report = await costs.CalculateAsync(ReadHours(hours), ReadMonth(month), ReadWhatIfs(what_if ?? []), http.RequestAborted);
        return TypedResults.Json(CostAnswer.Of(report, http.TraceIdentifier, time.GetUtcNow().UtcDateTime), CostJson.Default.CostAnswer);
    }

    private static int ReadHours(string? text) => string.IsNullOrEmpty(text)
        ? UsualHours
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= LongestHours
            ? hours
            : throw new ApiException(ApiErrorCode.InvalidInput, $"hours must be a whole number from 1 to {LongestHours}.", "hours");

    private static bool ReadMonth(string? text) => !string.IsNullOrEmpty(text)
        && (bool.TryParse(text, out var month) ? month : throw new ApiException(ApiErrorCode.InvalidInput, "month must be true or false.", "month"));

    private static IReadOnlyList<(string Name, IWhatIf WhatIf)> ReadWhatIfs(string[] texts) => texts.Length > MostWhatIfs
        ? throw new ApiException(ApiErrorCode.InvalidInput, $"what_if may be given {MostWhatIfs} times at most.", "what_if")
        : [.. texts.Select(text => (text, WhatIfReading.Read(text) ?? throw new ApiException(ApiErrorCode.InvalidInput, $"what_if must be {WhatIfReading.Allowed}.", "what_if")))];
}
