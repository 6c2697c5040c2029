using Microsoft.Extensions.Options;

namespace IonMentoring.Host;

/// <summary>Settings on the command line, and what is said when one is wrong.</summary>
internal static class Settings
{
    public const string Usage =
        "Settings follow as --Section:Name=value, for example --Model:Provider=OpenAI; they can also stand in appsettings.json, "
        + "in a JSON file that ION_SETTINGS names, or in the environment as Section__Name=value.";

    private const int WrongSettings = 78;
    private const int CannotStart = 1;

    private static readonly string[] Sections =
        ["Access", "Alerts", "Api", "Caching", "Console", "Costs", "Edge", "Events", "Logging", "Model", "Monitoring", "Personas", "RateLimit", "Routing", "Sentry", "Storage", "Suggestions"];

    public static Task<int> RunAsync(IReadOnlyList<string> arguments, Func<string[], Task> run) => RunAsync(arguments, async settings =>
    {
        await run(settings);
        return 0;
    });

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Func<string[], Task<int>> run)
    {
        var unknown = arguments.Where(argument => !IsSetting(argument)).ToList();
        if (unknown.Count > 0)
        {
            return Fail(WrongSettings, unknown.Select(argument =>
                $"“{argument}” is neither a role (all, edge, api) nor a setting (--Section:Name=value, with the sections {string.Join(", ", Sections)})."));
        }

        try
        {
            return await run([.. arguments]);
        }
        catch (OptionsValidationException exception)
        {
            return Fail(WrongSettings, exception.Failures);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return Fail(WrongSettings, exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(invalid => invalid.Failures));
        }
        catch (Exception exception) when (exception is InvalidDataException or FileNotFoundException)
        {
            return Fail(WrongSettings, [exception.InnerException is { } cause ? $"{exception.Message} {cause.Message}" : exception.Message]);
        }
        catch (IOException exception)
        {
            return Fail(CannotStart, [$"{exception.Message} Edge:Url, Edge:OperatorUrl and Api:Url choose other addresses."]);
        }
    }

    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && argument.Contains('=', StringComparison.Ordinal)
        && Array.Exists(Sections, section => argument.AsSpan(2).StartsWith($"{section}:", StringComparison.OrdinalIgnoreCase));

    private static int Fail(int exitCode, IEnumerable<string> reasons)
    {
        Console.Error.WriteLine("ION Mentoring cannot start:");
        foreach (var reason in reasons)
        {
            Console.Error.WriteLine($"  - {reason}");
        }

        return exitCode;
    }
}
