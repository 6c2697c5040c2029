using System.Globalization;
using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Monitoring.Tuning.Endpoints;

internal static class TuningEndpoints
{
    public const int LongestHours = 72;
    public const int UsualHours = 24;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v2/alerts/tune", TuneAsync).WithTags("Monitoring").RequireAuthorization(AccessPolicies.Operator)
            .WithName("TuneAlerts").WithSummary("Proposes thresholds from what was measured, and puts them in place with apply=true").Produces<TuningAnswer>();

    private static async Task<JsonHttpResult<TuningAnswer>> TuneAsync(string? apply, string? hours, HttpContext http, AlertTuner tuner, TimeProvider time)
    {
        var report = await tuner.TuneAsync(ReadHours(hours), ReadApply(apply), http.User.Identity!.Name!, http.RequestAborted);
        return TypedResults.Json(TuningAnswer.Of(report, http.TraceIdentifier, time.GetUtcNow().UtcDateTime), TuningJson.Default.TuningAnswer);
    }

    private static int ReadHours(string? text) => string.IsNullOrEmpty(text)
        ? UsualHours
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= LongestHours
            ? hours
            : throw new ApiException(ApiErrorCode.InvalidInput, $"hours must be a whole number from 1 to {LongestHours}.", "hours");

    private static bool ReadApply(string? text) => !string.IsNullOrEmpty(text)
        && (bool.TryParse(text, out var apply) ? apply : throw new ApiException(ApiErrorCode.InvalidInput, "apply must be true or false.", "apply"));
}
