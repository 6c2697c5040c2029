using Bunit;
using IonMentoring.OperatorConsole.Answers;
using IonMentoring.OperatorConsole.Api;
using IonMentoring.OperatorConsole.Languages;
using IonMentoring.OperatorConsole.Parts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.OperatorConsole.Tests.Parts;

public sealed class LiveTests : BunitContext
{
    private readonly FakeTimeProvider _time = new();
    private Func<PluginsAnswer> _answer = () => new([], 1, 0);
    private int _asked;

    public LiveTests()
    {
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddScoped<Texts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Answer_changed_isShownAfterAWhile()
    {
        var live = RenderLive();
        live.WaitForAssertion(() => live.Find("b").TextContent.ShouldBe("1"));

        _answer = () => new([], 2, 0);
        _time.Advance(TimeSpan.FromSeconds(5));

        live.WaitForAssertion(() => live.Find("b").TextContent.ShouldBe("2"));
    }

    [Fact]
    public void Refusal_betweenAnswers_isShownAboveTheLastAnswerAndGoes()
    {
        var live = RenderLive();
        _answer = () => throw new ApiRefusalException("<b>It</b> does not answer.");
        _time.Advance(TimeSpan.FromSeconds(5));
        live.WaitForAssertion(() => live.Find("[role=status]").TextContent.ShouldContain("<b>It</b> does not answer."));
        live.FindAll("b").Count.ShouldBe(1);
        live.Find("b").TextContent.ShouldBe("1");

        _answer = () => new([], 3, 0);
        _time.Advance(TimeSpan.FromSeconds(5));

        live.WaitForAssertion(() => live.Find("b").TextContent.ShouldBe("3"));
        live.Find("[role=status]").TextContent.Trim().ShouldBeEmpty();
    }

    [Fact]
    public void Stopped_byItsButton_asksNoMore()
    {
        var live = RenderLive();
        live.Find("button").Click();
        live.WaitForAssertion(() => live.Find("button").TextContent.ShouldBe("Update by itself"));
        var asked = _asked;

        _time.Advance(TimeSpan.FromMinutes(5));
        _asked.ShouldBe(asked);

        live.Find("button").Click();
        live.WaitForAssertion(() => _asked.ShouldBe(asked + 1));
    }

    [Fact]
    public async Task Left_byItsPage_asksNoMore()
    {
        RenderLive();
        await DisposeComponentsAsync();
        var asked = _asked;

        _time.Advance(TimeSpan.FromMinutes(5));

        _asked.ShouldBe(asked);
    }

    [Fact]
    public async Task Asked_afterItsPageWasLeft_doesNothing()
    {
        var live = RenderLive();
        live.WaitForAssertion(() => _asked.ShouldBe(1));
        var left = live.Instance;
        await DisposeComponentsAsync();

        await left.AskAsync();

        _asked.ShouldBe(1);
    }

    [Fact]
    public async Task Left_whileItAsks_isNoProblem()
    {
        var never = new TaskCompletionSource<PluginsAnswer>();
        var live = Render<Live<PluginsAnswer>>(parameters => parameters
            .Add(live => live.Ask, left => never.Task.WaitAsync(left))
            .Add(live => live.ChildContent, _ => "<b></b>"));
        var asking = live.InvokeAsync(live.Instance.AskAsync);
        asking.IsCompleted.ShouldBeFalse();

        await DisposeComponentsAsync();

        await asking;
    }

    private IRenderedComponent<Live<PluginsAnswer>> RenderLive() => Render<Live<PluginsAnswer>>(parameters => parameters
        .Add(live => live.Ask, _ =>
        {
            _asked++;
            return Task.FromResult(_answer());
        })
        .Add(live => live.ChildContent, answer => $"<b>{answer.DrainingVersions}</b>"));
}
