using System.CommandLine;

namespace IonMentoring.Monitoring.Commands;

/// <summary>In which form a command answers.</summary>
internal static class Forms
{
    public const string Text = "txt";
    public const string Json = "json";
    public const string Markdown = "md";

    public static Option<string> Option()
    {
        var option = new Option<string>("--format") { Description = "As text, JSON or Markdown.", DefaultValueFactory = _ => Text };
        option.AcceptOnlyFromAmong(Text, Json, Markdown);
        return option;
    }
}
