namespace IonMentoring.ModuleContracts.Api;

/// <summary>Why a request was refused. Each has one spelling and one HTTP status, in the order of the members.</summary>
public enum ApiErrorCode
{
    /// <summary><c>INVALID_INPUT</c>, 400: empty, too long, wrong type, malformed JSON.</summary>
    InvalidInput,

    /// <summary><c>INVALID_RESONANCE_KEY</c>, 400: a tone, pace or intent that does not exist.</summary>
    InvalidResonanceKey,

    /// <summary><c>INVALID_PERSONA</c>, 404: no persona of that name is loaded.</summary>
    InvalidPersona,

    /// <summary><c>NOT_FOUND</c>, 404: there is nothing at this address.</summary>
    NotFound,

    /// <summary><c>METHOD_NOT_ALLOWED</c>, 405: the address exists, the method does not.</summary>
    MethodNotAllowed,

    /// <summary><c>CONFLICT</c>, 409: what is there does not allow it now.</summary>
    Conflict,

    /// <summary><c>REQUEST_TOO_LARGE</c>, 413: the body is over the endpoint's limit.</summary>
    RequestTooLarge,

    /// <summary><c>UNAUTHENTICATED</c>, 401: no key, or an unknown one.</summary>
    Unauthenticated,

    /// <summary><c>FORBIDDEN</c>, 403: a known key without the operator role.</summary>
    Forbidden,

    /// <summary><c>RATE_LIMITED</c>, 429, with <c>Retry-After</c>.</summary>
    RateLimited,

    /// <summary><c>PERSONA_UNAVAILABLE</c>, 503: no persona is loaded, or the one chosen failed.</summary>
    PersonaUnavailable,

    /// <summary><c>MODEL_UNAVAILABLE</c>, 503: the language model did not answer.</summary>
    ModelUnavailable,

    /// <summary><c>STORAGE_UNAVAILABLE</c>, 503: the database cannot be used; what is to be written waits on disk.</summary>
    StorageUnavailable,

    /// <summary><c>INTERNAL_ERROR</c>, 500: a fault of ours; details go to the log alone.</summary>
    InternalError,
}
