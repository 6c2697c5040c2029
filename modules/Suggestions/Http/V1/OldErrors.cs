using IonMentoring.ModuleContracts.Api;

namespace IonMentoring.Suggestions.Http.V1;

/// <summary>Errors as the first version gives them.</summary>
/// <param name="InvalidInputStatus">The status of a refused input.</param>
internal sealed record OldErrors(int InvalidInputStatus) : IOldErrorStatus
{
    public int? StatusFor(ApiErrorCode code) => code == ApiErrorCode.InvalidInput ? InvalidInputStatus : null;
}
