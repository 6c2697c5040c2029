using IonMentoring.ModuleContracts.Api;
using IonMentoring.Suggestions.Http.V2;

namespace IonMentoring.Suggestions.Tests.Http;

public sealed class InputsTests
{
    [Fact]
    public void Scenario_whoAsksAndWhere_taken()
    {
        var scenario = Inputs.Scenario(new() { Scenario = "Who helps?", Context = new() { UserId = "u", SessionId = "s" } });
        (scenario.Message, scenario.UserId, scenario.SessionId).ShouldBe(("Who helps?", "u", "s"));
    }

    [Fact]
    public void Scenario_userIdTooLong_refused() =>
        Should.Throw<ApiException>(() => Inputs.Scenario(new() { Scenario = "Who helps?", Context = new() { UserId = new string('u', 129) } })).Field.ShouldBe("context.user_id");
}
