using System.Text.Json.Serialization;
using IonMentoring.Storage.Backups;
using IonMentoring.Storage.Endpoints;
using IonMentoring.Storage.Writing;

namespace IonMentoring.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, Converters = [typeof(JsonTextConverter)])]
[JsonSerializable(typeof(InteractionsAnswer))]
[JsonSerializable(typeof(UserDataAnswer))]
[JsonSerializable(typeof(UserErasedAnswer))]
[JsonSerializable(typeof(BackupManifest))]
[JsonSerializable(typeof(WaitingRow))]
internal sealed partial class StorageJson : JsonSerializerContext;
