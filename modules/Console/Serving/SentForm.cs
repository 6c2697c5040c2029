using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.OperatorConsole.Serving;

/// <summary>Reads what one of the console's forms sent. Anything else is refused as what it is: a wrong request, and no failure of the api.</summary>
internal static class SentForm
{
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // No form of the console sends files, which would be kept on disk while they are read.
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            throw new ApiException(ApiErrorCode.InvalidInput, "The body must be application/x-www-form-urlencoded.", "Content-Type");
        }

        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new ApiException(ApiErrorCode.InvalidInput, "The body is not a form, or has too many or too long fields.");
        }
    }
}
