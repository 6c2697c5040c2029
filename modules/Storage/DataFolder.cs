using Microsoft.Extensions.Options;

namespace IonMentoring.Storage;

/// <summary>The folder that everything on disk is in.</summary>
internal static class DataFolder
{
    /// <summary>Makes the folder where there is none, closed to other users: what is in it is personal.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Does something with the folder, which is made where there is none.</summary>
    /// <exception cref="OptionsValidationException">It cannot be written to.</exception>
    public static T Use<T>(StorageOptions options, Func<string, T> act)
    {
        try
        {
            Make(options.DataFolder);
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
