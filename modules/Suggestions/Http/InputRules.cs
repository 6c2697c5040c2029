using System.Text;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Suggestions.Http;

/// <summary>What a client's values must keep to. Each rule returns the value, or refuses the request naming the field.</summary>
internal static class InputRules
{
    /// <summary>Text of 1 to <paramref name="longest"/> characters (Unicode code points), not only white space, without control characters.</summary>
    public static string Text(string? value, string field, int longest)
    {
        if (value is null)
        {
            throw Refuse(field, $"{field} is missing; it must be a string of 1 to {longest} characters.");
        }

        if (string.IsNullOrWhiteSpace(value))
        {
            throw Refuse(field, $"{field} is empty; it must have 1 to {longest} characters.");
        }

        CheckCharacters(value, field, longest);
        return value;
    }

    /// <summary>How a client names a person, which may be absent. Neither “.” nor “..”: in an address, where operators write it, they mean something else.</summary>
    public static string? Person(string? value, string field, int longest) => OptionalText(value, field, longest) is not ("." or "..")
        ? value
        : throw Refuse(field, $"{field} is “{value}”; a person cannot be called that.");

    /// <summary>Text that may be absent.</summary>
    public static string? OptionalText(string? value, string field, int longest)
    {
        if (value is not null)
        {
            CheckCharacters(value, field, longest);
        }

        return value;
    }

    /// <summary>A list of 1 to <paramref name="most"/> entries.</summary>
    public static IReadOnlyList<T> List<T>(IReadOnlyList<T?>? values, string field, int most)
        where T : class
    {
        if (values is null or { Count: 0 } || values.Count > most)
        {
            throw Refuse(field, $"{field} must be a list of 1 to {most} entries; it has {values?.Count ?? 0}.");
        }

        for (var index = 0; index < values.Count; index++)
        {
            if (values[index] is null)
            {
                throw Refuse($"{field}[{index}]", $"{field}[{index}] is null.");
            }
        }

        return values!;
    }

    /// <summary>The prompt mode by its spelling; absent means full.</summary>
    public static PromptMode Mode(string? value, string field) => value switch
    {
        null or "full" => PromptMode.Full,
        "summary_light" => PromptMode.SummaryLight,
        _ => throw new ApiException(
            ApiErrorCode.InvalidInput,
            $"{field} must be full or summary_light.",
            field,
            new Dictionary<string, object>(StringComparer.Ordinal) { ["allowed"] = (string[])["full", "summary_light"] }),
    };

    /// <summary>The key, or null when it was not given.</summary>
    public static ResonanceKey? Key(ResonanceKeyInput? input, IResonanceKeyReader reader, string field)
    {
        if (input is null)
        {
            return null;
        }

        if (input.WrongPart is { } part)
        {
            throw Refuse($"{field}.{part}", $"{field}.{part} must be a string.");
        }

        var reading = input.Text is { } text ? reader.Read(text) : reader.Read(input.Tone, input.Pace, input.Intent);
        return reading.Problem is { } problem ? throw Refuse(problem, field) : reading.Key;
    }

    public static ApiException Refuse(string field, string message) => new(ApiErrorCode.InvalidInput, message, field);

    private static ApiException Refuse(KeyProblem problem, string field)
    {
        var details = new Dictionary<string, object>(StringComparer.Ordinal);
        if (problem.Allowed.Count > 0)
        {
            details["allowed"] = problem.Allowed.ToArray();
        }

        if (problem.Nearest is { } nearest)
        {
            details["nearest"] = nearest;
        }

        return new(ApiErrorCode.InvalidResonanceKey, problem.Message, problem.Part is null ? field : $"{field}.{problem.Part}", details);
    }

    private static void CheckCharacters(string value, string field, int longest)
    {
        var characters = 0;
        var position = 0;
        while (position < value.Length)
        {
            if (!Rune.TryGetRuneAt(value, position, out var rune))
            {
                throw Refuse(field, $"{field} has half a surrogate pair at position {position}; it must be valid Unicode.");
            }

            if (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r'))
            {
                throw Refuse(field, $"{field} has the control character U+{rune.Value:X4} at position {position}; only tab and line breaks are allowed.");
            }

            characters++;
            position += rune.Utf16SequenceLength;
        }

        if (characters > longest)
        {
            throw Refuse(field, $"{field} has {characters} characters; at most {longest} are allowed.");
        }
    }
}
