using Microsoft.Extensions.Options;

namespace IonMentoring.Storage;

/// <summary>The folder that everything on disk is in.</summary>
internal static class DataFolder
{
    /// <summary>Does something with the folder, which is made where there is none.</summary>
    /// <exception cref="OptionsValidationException">It cannot be written to.</exception>
    public static T Use<T>(StorageOptions options, Func<string, T> act)
    {
        try
        {
            Directory.CreateDirectory(options.DataFolder);
            return act(options.DataFolder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException(
                StorageOptions.Section,
                typeof(StorageOptions),
                [$"{StorageOptions.Section}:{nameof(StorageOptions.Folder)} is {options.DataFolder}, which cannot be written to: {failure.Message} It must be a folder for the data of this program alone."]);
        }
    }
}
