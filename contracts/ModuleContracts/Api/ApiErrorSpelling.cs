namespace IonMentoring.ModuleContracts.Api;

/// <summary>How error codes are written in answers.</summary>
public static class ApiErrorSpelling
{
    /// <summary>The code as clients see it, for example <c>INVALID_INPUT</c>.</summary>
    public static string Spell(this ApiErrorCode code) => code switch
    {
        ApiErrorCode.InvalidInput => "INVALID_INPUT",
        ApiErrorCode.InvalidResonanceKey => "INVALID_RESONANCE_KEY",
        ApiErrorCode.InvalidPersona => "INVALID_PERSONA",
        ApiErrorCode.NotFound => "NOT_FOUND",
        ApiErrorCode.MethodNotAllowed => "METHOD_NOT_ALLOWED",
        ApiErrorCode.Conflict => "CONFLICT",
        ApiErrorCode.RequestTooLarge => "REQUEST_TOO_LARGE",
        ApiErrorCode.Unauthenticated => "UNAUTHENTICATED",
        ApiErrorCode.Forbidden => "FORBIDDEN",
        ApiErrorCode.RateLimited => "RATE_LIMITED",
        ApiErrorCode.PersonaUnavailable => "PERSONA_UNAVAILABLE",
        ApiErrorCode.ModelUnavailable => "MODEL_UNAVAILABLE",
        ApiErrorCode.StorageUnavailable => "STORAGE_UNAVAILABLE",
        _ => "INTERNAL_ERROR",
    };
}
