using System.CommandLine;
using System.Text;

namespace IonMentoring.Monitoring.Commands;

/// <summary>What a command wrote goes to the terminal, or to a file that is named.</summary>
internal static class WrittenOutput
{
    public static Option<string> Form(string usual, IReadOnlyList<string> forms)
    {
        var option = new Option<string>("--format") { Description = $"{string.Join(", ", forms)}.", DefaultValueFactory = _ => usual };
        option.AcceptOnlyFromAmong([.. forms]);
        return option;
    }

    public static Option<FileInfo?> Out() => new("--out") { Description = "The file to write; without it, the terminal." };

    /// <returns>The exit code.</returns>
    /// <exception cref="RefusedException">The file cannot be written.</exception>
    public static async Task<int> WriteAsync(string text, FileInfo? file)
    {
        if (file is null)
        {
            // A terminal of another encoding would show question marks for the lines.
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            await Console.Out.WriteAsync(text);
            return 0;
        }

        try
        {
            await File.WriteAllTextAsync(file.FullName, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{file.FullName} cannot be written: {exception.Message}");
        }

        Console.WriteLine($"{file.FullName} is written.");
        return 0;
    }
}
