using IonMentoring.ModuleContracts.Api;

namespace IonMentoring.Api.Errors;

/// <summary>Status and title of every error code.</summary>
internal static class ApiErrors
{
    private static readonly Dictionary<ApiErrorCode, (int Status, string Title)> All = new()
    {
        [ApiErrorCode.InvalidInput] = (400, "The request is not valid"),
        [ApiErrorCode.InvalidResonanceKey] = (400, "The resonance key is not valid"),
        [ApiErrorCode.InvalidPersona] = (404, "There is no such persona"),
        [ApiErrorCode.NotFound] = (404, "There is nothing here"),
        [ApiErrorCode.MethodNotAllowed] = (405, "The method is not allowed here"),
        [ApiErrorCode.Conflict] = (409, "This cannot be done now"),
        [ApiErrorCode.RequestTooLarge] = (413, "The request is too large"),
        [ApiErrorCode.Unauthenticated] = (401, "A key is needed"),
        [ApiErrorCode.Forbidden] = (403, "The key does not allow this"),
        [ApiErrorCode.RateLimited] = (429, "Too many requests"),
        [ApiErrorCode.PersonaUnavailable] = (503, "The persona is not available"),
        [ApiErrorCode.ModelUnavailable] = (503, "The language model is not available"),
        [ApiErrorCode.StorageUnavailable] = (503, "The database is not available"),
        [ApiErrorCode.InternalError] = (500, "Something went wrong on our side"),
    };

    public static int Status(ApiErrorCode code) => All[code].Status;

    public static string Title(ApiErrorCode code) => All[code].Title;
}
