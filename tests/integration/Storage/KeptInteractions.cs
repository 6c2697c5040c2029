namespace IonMentoring.Integration.Tests;

/// <summary>Reads what the program keeps of its answers, as an operator does; it is written a moment later.</summary>
internal static class KeptInteractions
{
    public static string OfDecision(string requestId) => $"/api/v2/decisions/{requestId}";

    public static string OfUser(string user) => $"/api/v2/users/{user}/data";

    public static Task<Answer> ReadAsync(this HttpClient client, string path) => client.OperateAsync("GET", path, HostProcess.OperatorKey);

    /// <summary>The decisions of a request, once all of its parts are there.</summary>
    public static Task<Answer> DecisionsAsync(this HttpClient client, string requestId, int parts = 1) => Eventually.AnswerAsync(
        () => client.ReadAsync(OfDecision(requestId)), answer => answer.Status == 200 && answer.Json.Whole("count") == parts);

    public static Task<Answer> ReplayAsync(this HttpClient client, string requestId) =>
        client.OperateAsync("POST", $"{OfDecision(requestId)}/replay", HostProcess.OperatorKey);

    /// <summary>A person's interactions, once there are so many.</summary>
    public static Task<Answer> InteractionsAsync(this HttpClient client, string user, int count = 1) => Eventually.AnswerAsync(
        () => client.ReadAsync($"/api/v2/interactions?user_id={user}"), answer => answer.Json.Whole("count") == count);
}
