using IonMentoring.OperatorConsole.Access;
using IonMentoring.OperatorConsole.Answers;
using IonMentoring.OperatorConsole.Api;
using IonMentoring.OperatorConsole.Languages;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.OperatorConsole.Tests.Api;

public sealed class ApiCallsTests
{
    // Nothing listens there.
    private static readonly Uri Nowhere = new("http://127.0.0.1:1/");

    private readonly FakeTimeProvider _time = new();
    private readonly OpenPage _page = new();

    [Fact]
    public async Task Call_beforeTheSignInIsOver_isMade()
    {
        (await RefusalAsync(signInEndsAfter: TimeSpan.FromSeconds(1))).Message.ShouldContain("does not answer");

        _page.Loaded.ShouldBeEmpty();
    }

    [Fact]
    public async Task Call_afterTheSignInIsOver_isNotMadeAndLoadsThePageAnew()
    {
        (await RefusalAsync(signInEndsAfter: TimeSpan.Zero)).Message.ShouldContain("sign-in is over");

        _page.Loaded.ShouldHaveSingleItem().ShouldBe(OpenPage.Address);
    }

    private async Task<ApiRefusalException> RefusalAsync(TimeSpan signInEndsAfter)
    {
        using var connections = new ApiConnections();
        var calls = new ApiCalls(connections, new SignedInPerson(new SignIn("an-operator-key", _time.GetUtcNow() + signInEndsAfter)), _page, _time, new Texts());
        return await Should.ThrowAsync<ApiRefusalException>(
            () => calls.SendAsync(HttpMethod.Get, Nowhere, null, ConsoleJson.Default.PluginsAnswer, CancellationToken.None));
    }
}
