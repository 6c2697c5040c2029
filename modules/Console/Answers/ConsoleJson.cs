using System.Text.Json.Serialization;

namespace IonMentoring.OperatorConsole.Answers;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DashboardAnswer))]
[JsonSerializable(typeof(AlertsAnswer))]
[JsonSerializable(typeof(AlertHistoryAnswer))]
[JsonSerializable(typeof(AlertView))]
[JsonSerializable(typeof(ChannelTestAnswer))]
[JsonSerializable(typeof(PluginsAnswer))]
[JsonSerializable(typeof(PluginAnswer))]
[JsonSerializable(typeof(CacheAnswer))]
[JsonSerializable(typeof(CacheRemovalAnswer))]
[JsonSerializable(typeof(EdgeAnswer))]
[JsonSerializable(typeof(ProcessQuestion))]
[JsonSerializable(typeof(ProcessAnswer))]
[JsonSerializable(typeof(ProblemAnswer))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ConsoleJson : JsonSerializerContext;
