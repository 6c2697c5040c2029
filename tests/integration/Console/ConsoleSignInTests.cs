using System.Net;
using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

[Collection(ConsoleGroup.Name)]
public sealed class ConsoleSignInTests(ConsoleSite site)
{
    [Fact]
    public async Task SignIn_operatorKey_leadsWhereOneWantedToGo()
    {
        await using var page = await site.VisitAsync("/console/plugins");
        page.Page.Url.ShouldContain("/console/sign-in?next=");

        await page.SignInAsync(HostProcess.OperatorKey);

        await page.ReadyAsync();
        new Uri(page.Page.Url).AbsolutePath.ShouldBe("/console/plugins");
        await Assertions.Expect(page.Page).ToHaveTitleAsync("Plugins – ION Mentoring");
        var cookie = (await page.Page.Context.CookiesAsync()).Single(cookie => cookie.Name == "ion-console");
        cookie.HttpOnly.ShouldBeTrue();
        cookie.SameSite.ShouldBe(SameSiteAttribute.Strict);
        cookie.Value.ShouldNotContain(HostProcess.OperatorKey);
        page.ShouldHaveNoComplaints();
    }

    [Theory]
    [InlineData("not-the-operator-key", "This key is wrong.", 401)]
    [InlineData(ConsoleSite.ClientKey, "This key is known, but it is not an operator key.", 403)]
    public async Task SignIn_otherKey_saysWhatIsWrong(string key, string said, int status)
    {
        await using var page = await site.VisitAsync("/console/sign-in");

        var answer = await page.Page.RunAndWaitForResponseAsync(() => page.SignInAsync(key), "**/sign-in");

        answer.Status.ShouldBe(status);
        await page.Page.GetByRole(AriaRole.Alert).ShouldSayAsync(said);
        (await page.Page.Context.CookiesAsync()).ShouldNotContain(cookie => cookie.Name == "ion-console");
    }

    [Fact]
    public async Task SignOut_anyPage_endsIt()
    {
        await using var page = await site.OpenAsync("/console/plugins");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await page.Heading.ShouldSayAsync("Sign in");
        await page.Page.GotoAsync(new Uri(site.Host.Url, "/console/alerts").ToString());
        await page.Heading.ShouldSayAsync("Sign in");
    }

    [Fact]
    public async Task SignIn_sixWrongKeys_hasToWait()
    {
        // From an address of its own: the edge takes no client's word for it, the api takes the edge's.
        using var client = new HttpClient { BaseAddress = site.Host.ApiUrl };
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            statuses.Add(await PostAsync(client, "/console/sign-in", "wrong", forwardedFor: "198.51.100.7"));
        }

        statuses.Take(5).ShouldAllBe(status => status == HttpStatusCode.Unauthorized);
        statuses[5].ShouldBe(HttpStatusCode.TooManyRequests);
        (await PostAsync(client, "/console/sign-in", HostProcess.OperatorKey, "198.51.100.7")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await PostAsync(client, "/console/sign-in", "wrong", "198.51.100.8")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/console/sign-in")]
    [InlineData("/console/sign-out")]
    [InlineData("/console/preferences")]
    public async Task Form_fromAnotherOrigin_isRefused(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("key", HostProcess.OperatorKey)]) };
        request.Headers.Add("Origin", "http://127.0.0.1:9");

        using var answer = await site.Host.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    [InlineData("https://example.com/console")]
    [InlineData("/consoles")]
    public async Task SignIn_nextElsewhere_staysInTheConsole(string next)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = site.Host.Url };
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", HostProcess.OperatorKey), KeyValuePair.Create("next", next)]);

        using var answer = await client.PostAsync(new Uri("/console/sign-in", UriKind.Relative), form);

        answer.Headers.Location!.ToString().ShouldBe("/console");
    }

    [Fact]
    public async Task Circuit_withoutSignIn_isRefused()
    {
        var answer = await site.Host.Client.FetchAsync("/console/_blazor");

        answer.Status.ShouldBe(401);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path, string key, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("key", key)]) };
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
