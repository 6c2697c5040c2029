using System.Net;
using System.Text.Json.Nodes;
using IonMentoring.Integration.Tests;

namespace IonMentoring.Monitoring.Tests.SentryReports;

/// <summary>What nobody expected is reported, though its client gets a proper answer; where it happened, and not what was said.</summary>
public sealed class ErrorReportTests
{
    private const string Person = "Wilhelmina";

    [Fact]
    public async Task Exception_answered_reportedWithoutItsMessage()
    {
        await using var sentry = await SentryStub.StartAsync();
        await using (var api = await ThrowingApi.StartAsync(sentry, tracesSampleRate: 0))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/thrown/{Person}?q={Person}");
            request.Headers.Add("X-Ion-Region", "europe-west1");
            request.Headers.Add("X-Ion-Colour", "green");
            request.Headers.Add("X-Request-ID", "request-1");
            request.Headers.Add("Cookie", Person);
            using var answer = await api.Client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
            await Until.TrueAsync(() => Exceptions(sentry).Count > 0);
        }

        var report = Exceptions(sentry).ShouldHaveSingleItem();
        var thrown = report["exception"]!["values"]!.AsArray();
        thrown.Select(one => (string)one!["type"]!).ShouldBe(["System.FormatException", "System.IO.InvalidDataException"], ignoreOrder: true);
        thrown[^1]!["stacktrace"]!["frames"]!.AsArray().ShouldNotBeEmpty();
        var tags = report["tags"]!;
        ((string)tags["region"]!, (string)tags["colour"]!, (string)tags["request_id"]!).ShouldBe(("europe-west1", "green", "request-1"));
        sentry.Has(Person).ShouldBeFalse();
        sentry.Has(Environment.MachineName).ShouldBeFalse();
    }

    [Fact]
    public async Task Exception_inTheMiddleOfAnAnswer_reported()
    {
        await using var sentry = await SentryStub.StartAsync();
        await using (var api = await ThrowingApi.StartAsync(sentry, tracesSampleRate: 0))
        {
            await Should.ThrowAsync<HttpRequestException>(() => api.Client.GetStringAsync(new Uri($"/broken/{Person}", UriKind.Relative)));
            await Until.TrueAsync(() => Exceptions(sentry).Count > 0);
        }

        Exceptions(sentry).ShouldHaveSingleItem();
        sentry.Has(Person).ShouldBeFalse();
    }

    [Fact]
    public async Task Refusal_isNoError_notReported()
    {
        await using var sentry = await SentryStub.StartAsync();
        await using (var api = await ThrowingApi.StartAsync(sentry, tracesSampleRate: 0))
        {
            (await api.Client.GetAsync(new Uri($"/refused/{Person}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await api.Client.GetAsync(new Uri("/nowhere", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        // What was to be sent is sent when the program ends.
        sentry.Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 500, 500)]

    // 50 are expected; six standard deviations to each side.
    [InlineData(0.1, 10, 90)]
    public async Task Sampling_byTheSetting_soManyTraces(double rate, int fewest, int most)
    {
        const int Requests = 500;
        await using var sentry = await SentryStub.StartAsync();
        await using (var api = await ThrowingApi.StartAsync(sentry, rate))
        {
            for (var turn = 0; turn < Requests; turn++)
            {
                (await api.Client.GetAsync(new Uri("/fine", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

                // What waits for Sentry is bounded: slow down to what it takes.
                await Until.TrueAsync(() => rate < 1 || sentry.Transactions.Count > turn - 20);
            }

            await Until.TrueAsync(() => sentry.Transactions.Count >= fewest);
        }

        sentry.Transactions.Count.ShouldBeInRange(fewest, most);
        sentry.Transactions.ShouldAllBe(times => (string)times["transaction"]! == "GET /fine");
    }

    private static IReadOnlyList<JsonNode> Exceptions(SentryStub sentry) => [.. sentry.Events.Where(report => report["exception"] is not null)];
}
