using Bunit;
using IonMentoring.OperatorConsole.Pages;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.OperatorConsole.Tests.Pages;

public sealed class AlertsPageTests : BunitContext
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private string _state = "firing";

    private string Alert => $$"""{"id":"1","rule":"error-rate","severity":"high","state":"{{_state}}"}""";

    [Fact]
    public async Task Alert_acknowledged_isSaidOutsideOfWhatGoes()
    {
        await using var api = await AnsweringApi.StartAsync(AnswerAsync);
        api.ShowIn(this);
        var page = Render<AlertsPage>();
        page.WaitForAssertion(() => page.Find("[data-alert] button").TextContent.ShouldContain("Acknowledge"), Limit);

        page.Find("[data-alert] button").Click();

        page.WaitForAssertion(() => page.FindAll("[data-alert] button").ShouldBeEmpty(), Limit);
        page.Find("h1 + [role=status]").TextContent.ShouldBe("error-rate is acknowledged.");
        JSInterop.VerifyFocusAsyncInvoke();
    }

    private Task AnswerAsync(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method))
        {
            _state = "acknowledged";
            return http.Response.WriteAsync(Alert);
        }

        return http.Response.WriteAsync($$"""{"total":1,"alerts":[{{Alert}}]}""");
    }
}
