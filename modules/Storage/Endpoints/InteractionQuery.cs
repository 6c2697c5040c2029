using System.Globalization;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.Storage.Interactions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IonMentoring.Storage.Endpoints;

/// <summary>What an operator asks for, as it stands in the address.</summary>
internal sealed record InteractionQuery(
    [property: FromQuery(Name = "user_id")] string? UserId,
    [property: FromQuery(Name = "persona")] string? Persona,
    [property: FromQuery(Name = "from")] string? From,
    [property: FromQuery(Name = "to")] string? To,
    [property: FromQuery(Name = "limit")] string? Limit,
    [property: FromQuery(Name = "page")] string? Page)
{
    private const int UsualLimit = 50;
    private const int MostLimit = 500;

    private static readonly string[] TimeFormats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <exception cref="ApiException">Something of it is wrong.</exception>
    public (InteractionFilter Filter, PagePlace? After, int Limit) Read(IQueryCollection given)
    {
        if (given.FirstOrDefault(parameter => parameter.Value.Count > 1).Key is { } doubled)
        {
            throw Wrong(doubled, $"{doubled} may be given once.");
        }

        var filter = new InteractionFilter(NullIfEmpty(UserId), NullIfEmpty(Persona)?.ToLowerInvariant(), ReadTime(From, "from"), ReadTime(To, "to"));
        if (filter.From > filter.To)
        {
            throw Wrong("from", "from must not be later than to.");
        }

        var after = NullIfEmpty(Page) is not { } token
            ? null
            : PagePlace.FromToken(token, filter)
                ?? throw Wrong("page", "page must be the next_page of an answer to the same user_id, persona, from and to.");
        return (filter, after, ReadLimit());
    }

    private static DateTime? ReadTime(string? text, string field) => NullIfEmpty(text) is not { } given
        ? null
        : DateTimeOffset.TryParseExact(given, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : throw Wrong(field, $"{field} must be a time such as 2026-11-24T03:00:00Z, or a day such as 2026-11-24.");

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static ApiException Wrong(string field, string message) => new(ApiErrorCode.InvalidInput, message, field);

    private int ReadLimit() => NullIfEmpty(Limit) is not { } given
        ? UsualLimit
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= MostLimit
            ? limit
            : throw Wrong("limit", $"limit must be a whole number from 1 to {MostLimit}.");
}
