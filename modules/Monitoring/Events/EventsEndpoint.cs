using System.Globalization;
using System.Text.Json;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Monitoring.Events;

internal static class EventsEndpoint
{
    private const int UsualMinutes = 60;
    private const int MostMinutes = 60 * 24 * 90;
    private const int UsualLimit = 100;
    private const int MostLimit = 1000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/v2/events", ReadAsync)
        .WithTags("Monitoring").WithName("ReadEvents").WithSummary("The latest events: those that broke a rule, and a sample of the others")
        .Produces<EventsAnswer>().RequireAuthorization(AccessPolicies.Operator);

    private static async Task<JsonHttpResult<EventsAnswer>> ReadAsync(string? type, string? minutes, string? limit, HttpContext http, IEventStorage storage, TimeProvider time)
    {
        var from = time.GetUtcNow().UtcDateTime.AddMinutes(-Read(minutes, "minutes", UsualMinutes, MostMinutes));
        var events = await storage.ReadAsync(ReadType(type), from, Read(limit, "limit", UsualLimit, MostLimit), http.RequestAborted);
        return TypedResults.Json(
            new EventsAnswer(events.Count, [.. events.Select(View)], http.TraceIdentifier, time.GetUtcNow().UtcDateTime), EventsJson.Default.EventsAnswer);
    }

    private static EventView View(StoredEvent stored) => new(stored.Id, stored.At, stored.Type, stored.Rule, JsonElement.Parse(stored.Content));

    private static string? ReadType(string? type) => string.IsNullOrEmpty(type)
        ? null
        : EventTypes.All.FirstOrDefault(known => known.Equals(type, StringComparison.OrdinalIgnoreCase))
            ?? throw new ApiException(
                ApiErrorCode.InvalidInput,
                $"There is no such type of event. Known: {string.Join(", ", EventTypes.All)}.",
                "type",
                new Dictionary<string, object>(StringComparer.Ordinal) { ["allowed"] = EventTypes.All.ToArray(), ["nearest"] = NearestValue.Find(type, EventTypes.All) });

    private static int Read(string? text, string field, int usual, int most) => string.IsNullOrEmpty(text)
        ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new ApiException(ApiErrorCode.InvalidInput, $"{field} must be a whole number from 1 to {most}.", field);
}
