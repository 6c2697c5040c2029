using IonMentoring.LoadRunner.Measuring;

namespace IonMentoring.LoadRunner.Tests.Measuring;

public sealed class OperationMeasureTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Read_okAndFailed_countedApart()
    {
        var measure = new OperationMeasure();
        measure.Add(Response.Ok(200, sizeBytes: 10), TimeSpan.FromMilliseconds(2));
        measure.Add(Response.Ok(200, sizeBytes: 10), TimeSpan.FromMilliseconds(4));
        measure.Add(Response.Fail("status 503", 503), TimeSpan.FromMilliseconds(900));
        measure.WithoutTime("not sent");

        var stats = measure.Read("step", 2 * Second, isClosed: false);

        stats.Ok.Request.Count.ShouldBe(2);
        stats.Ok.Request.RPS.ShouldBe(1);
        stats.Ok.AllBytes.ShouldBe(20);
        stats.Ok.Latency.MaxMs.ShouldBe(4, 0.01);
        stats.Fail.Request.Count.ShouldBe(2);
        stats.Fail.Request.Percent.ShouldBe(50);
        stats.StatusCodes.Where(status => status.IsError).Select(status => status.Message).ShouldBe(["status 503", "not sent"], ignoreOrder: true);
        stats.CorrectedPercent99.ShouldBeNull();
    }

    [Fact]
    public void Read_everyFailureAnotherMessage_keepsABoundedNumber()
    {
        var measure = new OperationMeasure();
        for (var number = 0; number < 10_000; number++)
        {
            measure.Add(Response.Fail($"{number} {new string('x', 5_000)}"), Second);
        }

        var codes = measure.Read("step", Second, isClosed: false).StatusCodes;

        codes.Count.ShouldBeLessThan(100);
        codes.Sum(code => code.Count).ShouldBe(10_000);
        codes.ShouldAllBe(code => code.Message!.Length <= 200);
    }
}
