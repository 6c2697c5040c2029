using System.Text.Json;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Tests.Recording;

public sealed class DecisionJsonTests
{
    private static readonly RecordedRouting Routing = new(
        "루아", "\"Elro\"", 0.823m, new Dictionary<string, decimal[]>(StringComparer.Ordinal) { ["루아"] = [0.5m, 0.30m, 0.2m] }, "Since\nit fits.", new Dictionary<string, string>(StringComparer.Ordinal) { ["\"Elro\""] = "calm-medium-learning" });

    [Fact]
    public void Write_everything_isReadAsItWas()
    {
        var part = new RecordedPart("calm", 0.1 + 0.2, "urgent", ["“숨”", "a \"b\""]);
        var decision = new RecordedDecision
        {
            Routing = Routing,
            Detection = new(part, part with { Secondary = null, Evidence = null }, part with { Confidence = 0 }),
            KeyFellBack = true,
            IsAspect = true,
            Language = "ko",
            PromptMode = "full",
            PersonaRevision = "0123",
            TemplateVersion = "1.0",
            SettingsHash = "4567",
            StoodIn = true,
            Degraded = true,
            Stale = true,
            ByStrengths = true,
            NamedStrengths = ["배려"],
            DetectionMs = 0,
            AnswerMs = 1.5,
        };
        var read = RecordedDecision.Read(new DecisionText(decision)).ShouldNotBeNull();

        JsonSerializer.Serialize(read).ShouldBe(JsonSerializer.Serialize(decision));
        read.Detection!.Intent.Evidence.ShouldBe(part.Evidence);
        read.Routing.Scores["루아"].ShouldBe([0.5m, 0.3m, 0.2m]);
    }

    [Fact]
    public void Write_little_nothingIsInvented()
    {
        var json = new DecisionText(new() { Routing = Routing, PromptMode = "full", SettingsHash = "4567" }).ToString();

        JsonDocument.Parse(json).RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["routing", "prompt_mode", "settings_hash"]);
        json.ShouldContain("루아");
    }
}
