using IonMentoring.LoadRunner.Feeds;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Tests.Running;

namespace IonMentoring.LoadRunner.Tests.Feeds;

public sealed class DataFeedTests
{
    private static readonly string[] Items = ["a", "b", "c"];

    public static TheoryData<IDataFeed<string>, bool> Feeds => new()
    {
        { DataFeed.Circular(Items), true },
        { DataFeed.Constant(Items), true },
        { DataFeed.Random(Items), false },
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task GetNextItem_manyIterations_everyItemServed(IDataFeed<string> feed, bool evenly)
    {
        var taken = new List<string>();
        await Runs.StatsAsync(Scenario.Create("feed", context =>
        {
            lock (taken)
            {
                taken.Add(feed.GetNextItem(context));
            }

            return ValueTask.FromResult(Response.Ok());
        }).WithLoadSimulations(Simulation.Inject(300, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1))));

        var counts = taken.CountBy(item => item).Select(item => item.Value).ToList();
        counts.Count.ShouldBe(3);
        counts.ShouldAllBe(count => evenly ? count == 100 : count > 30);
    }

    [Fact]
    public void Feed_withoutItems_refused() => Should.Throw<ArgumentException>(() => DataFeed.Random(Array.Empty<string>()));
}
