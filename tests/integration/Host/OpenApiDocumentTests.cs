using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

public sealed class OpenApiDocumentTests(SharedHost shared)
{
    private const string UpdateVariable = "ION_UPDATE_OPENAPI";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Committed = Path.Combine(HostProcess.RepositoryRoot, "docs", "api", "openapi-v2.json");

    [Fact]
    public async Task Document_served_isTheCommittedOne()
    {
        var answer = await shared.Client.FetchAsync("/openapi/v2.json");
        answer.Status.ShouldBe(200);
        var served = answer.Json.ToJsonString(Readable) + '\n';
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Committed)!);
            await File.WriteAllTextAsync(Committed, served);
        }

        var committed = File.Exists(Committed) ? JsonNode.Parse(await File.ReadAllTextAsync(Committed)) : null;
        if (!JsonNode.DeepEquals(committed, answer.Json))
        {
            var kept = Path.Combine(Path.GetTempPath(), "ion-mentoring-openapi-v2.json");
            await File.WriteAllTextAsync(kept, served);
            Assert.Fail(
                $"The served document, now in {kept}, differs from {Committed}. If that is meant, run this test with {UpdateVariable}=1 and commit the file.");
        }
    }
}
