using System.Text.Json.Nodes;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.Monitoring.Events;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace IonMentoring.Monitoring.Tests.Events;

public sealed class RequestEventsTests
{
    private readonly DefaultHttpContext _http = new() { TraceIdentifier = "r1" };

    public RequestEventsTests()
    {
        _http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/v2/users/{userId}/data"), 0, EndpointMetadataCollection.Empty, null));
        _http.Request.Method = "GET";
        _http.Request.Path = "/api/v2/users/Wilhelmina/data";
        _http.Request.QueryString = new("?name=Wilhelmina");
        _http.Request.Headers["X-Ion-Colour"] = "green";
    }

    [Fact]
    public async Task Record_refused_everyFieldAndNoPath()
    {
        _http.Response.StatusCode = 503;
        _http.Features.Set<IKnownUser>(new User("Wilhelmina"));
        _http.Features.Set(new ApiException(ApiErrorCode.ModelUnavailable, "Wilhelmina"));

        var (rule, content) = await RecordAsync(failed: true);

        rule.ShouldBe("server_error");
        content.ToJsonString().ShouldNotContain("Wilhelmina");
        content.Remove("user_id").ShouldBeTrue();
        content.ToJsonString().ShouldBe(
            """{"method":"GET","path":"/api/v2/users/{userId}/data","status_code":503,"execution_time_ms":3,"request_id":"r1","error":"MODEL_UNAVAILABLE","region":"us-central1","colour":"green"}""");
    }

    [Fact]
    public async Task Record_thrownThroughEverything_aServerError()
    {
        var (rule, content) = await RecordAsync(failed: true);

        rule.ShouldBe("server_error");
        ((int)content["status_code"]!).ShouldBe(500);
    }

    [Fact]
    public async Task Record_nobodyExpectedIt_theTypeAlone()
    {
        _http.Response.StatusCode = 500;
        _http.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Error = new FormatException("'Wilhelmina' is no number."), Path = "/" });

        var (_, content) = await RecordAsync(failed: true);

        ((string)content["error"]!).ShouldBe("FormatException");
    }

    [Theory]
    [InlineData("X-Ion-Colour", "Wilhelmina")]
    [InlineData("X-Ion-Colour", "")]
    public async Task Record_whatACallerMayMakeUp_notTaken(string header, string value)
    {
        _http.Request.Headers[header] = value;
        _http.Request.Method = "WILHELMINA";
        _http.Response.StatusCode = 500;

        var (_, content) = await RecordAsync(failed: true);

        content["colour"].ShouldBeNull();
        ((string)content["method"]!).ShouldBe("other");
    }

    private async Task<(string? Rule, JsonObject Content)> RecordAsync(bool failed)
    {
        await using var parts = new EventParts(("SampleRate", "0"));
        parts.Get<RequestEvents>().Record(_http, failed, TimeSpan.FromMilliseconds(3), "us-central1");
        var stored = parts.Waiting().ShouldHaveSingleItem();
        stored.Type.ShouldBe("APIRequest");
        return (stored.Rule, JsonNode.Parse(stored.Content)!.AsObject());
    }

    private sealed record User(string? UserId) : IKnownUser;
}
