using System.Globalization;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Rules;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Monitoring.Alerts.Endpoints;

internal static class AlertEndpoints
{
    private const int UsualHours = 24;
    private const int MostHours = 90 * 24;
    private const int UsualLimit = 100;
    private const int MostLimit = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v2/alerts").WithTags("Alerts");
        group.MapGet("", ListAsync).WithName("ListAlerts").WithSummary("The open alerts, the rules and the channels").Produces<AlertsAnswer>();
        group.MapGet("/history", HistoryAsync).WithName("AlertHistory").WithSummary("The alerts of some hours, those that are over among them").Produces<AlertHistoryAnswer>();
        group.MapPost("/{id}/acknowledge", AcknowledgeAsync).WithName("AcknowledgeAlert").WithSummary("Takes an alert on: nobody is told of it again until it is over")
            .Produces<AlertView>().RequireAuthorization(AccessPolicies.Operator);
        group.MapPost("/test/{channel}", TestAsync).WithName("TestAlertChannel").WithSummary("Sends a test notification to a channel")
            .Produces<AlertTestAnswer>().RequireAuthorization(AccessPolicies.Operator);
    }

    private static async Task<JsonHttpResult<AlertsAnswer>> ListAsync(HttpContext http, AlertDesk desk, AlertRules rules, AlertDelivery delivery, TimeProvider time)
    {
        var open = await desk.OpenAsync(http.RequestAborted);
        var current = rules.Current;
        var isOperator = (await http.AuthenticateAsync()).Principal?.IsInRole(AccessPolicies.Operator) == true;
        return TypedResults.Json(
            new AlertsAnswer(
                open.Count,
                [.. open.Select(alert => AlertView.Of(alert, current))],
                [.. current.Select(AlertRuleView.Of)],
                [.. delivery.Channels.Select(channel => AlertChannelView.Of(channel, isOperator))],
                http.TraceIdentifier,
                time.GetUtcNow().UtcDateTime),
            AlertsJson.Default.AlertsAnswer);
    }

    private static async Task<JsonHttpResult<AlertHistoryAnswer>> HistoryAsync(string? hours, string? limit, HttpContext http, AlertDesk desk, AlertRules rules, TimeProvider time)
    {
        var back = TimeSpan.FromHours(ReadNumber(hours, UsualHours, MostHours, "hours"));
        var alerts = await desk.HistoryAsync(back, ReadNumber(limit, UsualLimit, MostLimit, "limit"), http.RequestAborted);
        return TypedResults.Json(
            new AlertHistoryAnswer(alerts.Count, [.. alerts.Select(alert => AlertView.Of(alert, rules.Current))], http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            AlertsJson.Default.AlertHistoryAnswer);
    }

    private static async Task<JsonHttpResult<AlertView>> AcknowledgeAsync(string id, HttpContext http, AlertDesk desk, AlertRules rules, TimeProvider time)
    {
        var alert = await desk.AcknowledgeAsync(id, http.User.Identity!.Name!, http.RequestAborted);
        return TypedResults.Json(
            AlertView.Of(alert, rules.Current) with { RequestId = http.TraceIdentifier, Timestamp = time.GetUtcNow().UtcDateTime }, AlertsJson.Default.AlertView);
    }

    private static async Task<JsonHttpResult<AlertTestAnswer>> TestAsync(string channel, HttpContext http, AlertDesk desk, TimeProvider time)
    {
        var error = await desk.TestAsync(channel, http.RequestAborted);
        return TypedResults.Json(
            new AlertTestAnswer(channel.ToLowerInvariant(), error is null, error, http.TraceIdentifier, time.GetUtcNow().UtcDateTime), AlertsJson.Default.AlertTestAnswer);
    }

    private static int ReadNumber(string? text, int usual, int most, string field) => string.IsNullOrEmpty(text)
        ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new ApiException(ApiErrorCode.InvalidInput, $"{field} must be a whole number from 1 to {most}.", field);
}
