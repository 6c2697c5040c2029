namespace IonMentoring.ModuleContracts.Api;

/// <summary>Endpoint metadata: errors are answered in the form of the first API version, <c>{"detail": "..."}</c>.</summary>
public interface IOldErrorStatus
{
    /// <summary>The HTTP status that version gives an error, or null for the usual one.</summary>
    int? StatusFor(ApiErrorCode code);
}
