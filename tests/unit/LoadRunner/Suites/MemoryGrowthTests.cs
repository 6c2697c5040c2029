using IonMentoring.LoadSuites;

namespace IonMentoring.LoadRunner.Tests.Suites;

public sealed class MemoryGrowthTests
{
    private readonly MemoryGrowth _memory = new(TimeSpan.FromMinutes(10));

    [Fact]
    public void Growth_oneOfTwoProcessesGrows_that()
    {
        for (var second = 0; second <= 600; second++)
        {
            Note(second, edge: 100, api: second < 300 ? 200 : 230);
        }

        _memory.Growth.ShouldBe(1.15, 0.001);
    }

    [Fact]
    public void Growth_onlyBeforeTheThirdMinute_none()
    {
        for (var second = 0; second <= 600; second++)
        {
            Note(second, edge: 100, api: second < 120 ? 80 : 200);
        }

        _memory.Growth.ShouldBe(1);
    }

    [Fact]
    public void Growth_nothingSeen_noNumber() => _memory.Growth.ShouldBe(double.NaN);

    private void Note(int second, long edge, long api) => _memory.Note(
        TimeSpan.FromSeconds(second), new Dictionary<string, long>(StringComparer.Ordinal) { ["edge"] = edge << 20, ["api"] = api << 20 });
}
