using Bunit;
using IonMentoring.OperatorConsole.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.OperatorConsole.Tests.Pages;

public sealed class DashboardPageTests : BunitContext
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Minutes_noNumber_areRefusedByTheApi()
    {
        var asked = string.Empty;
        await using var api = await AnsweringApi.StartAsync(http =>
        {
            asked = http.Request.QueryString.Value;
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return http.Response.WriteAsync("""{"error":{"message":"minutes must be a whole number"}}""");
        });
        api.ShowIn(this);
        Services.GetRequiredService<NavigationManager>().NavigateTo("dashboards/overview?minutes=abc%26x");

        var page = Render<DashboardPage>(parameters => parameters.Add(page => page.Name, "overview"));

        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.ShouldContain("minutes must be a whole number"), Limit);
        asked.ShouldBe("?minutes=abc%26x");
        page.FindAll("[aria-current]").ShouldBeEmpty();
    }
}
