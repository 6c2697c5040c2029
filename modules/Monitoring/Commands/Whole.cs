using System.CommandLine;
using System.Globalization;

namespace IonMentoring.Monitoring.Commands;

/// <summary>An option that is a whole number within bounds.</summary>
internal static class Whole
{
    public static Option<int> Option(string name, string description, int usual, int least, int most) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = argument =>
        {
            if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            argument.AddError($"{name} is “{argument.Tokens[0].Value}”; it must be a whole number from {least} to {most}.");
            return usual;
        },
    };
}
