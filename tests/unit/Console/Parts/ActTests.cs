using Bunit;
using IonMentoring.OperatorConsole.Api;
using IonMentoring.OperatorConsole.Languages;
using IonMentoring.OperatorConsole.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.OperatorConsole.Tests.Parts;

public sealed class ActTests : BunitContext
{
    private int _done;

    public ActTests()
    {
        Services.AddScoped<Texts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Act_withoutAQuestion_isDoneAtOnce()
    {
        var act = RenderAct(confirm: null);

        act.Find("button").Click();

        _done.ShouldBe(1);
        act.Find("[role=status]").TextContent.ShouldBe("Done.");
    }

    [Fact]
    public void Act_withAQuestion_isDoneAfterYes()
    {
        var act = RenderAct("Really?");

        act.Find("button").Click();
        _done.ShouldBe(0);
        act.Find("[role=group]").TextContent.ShouldContain("Really?");
        act.FindAll("button")[1].Click();

        _done.ShouldBe(1);
        act.FindAll("[role=group]").ShouldBeEmpty();
    }

    [Fact]
    public void Act_answeredNo_isNotDone()
    {
        var act = RenderAct("Really?");

        act.Find("button").Click();
        act.FindAll("button")[2].Click();

        _done.ShouldBe(0);
        act.FindAll("[role=group]").ShouldBeEmpty();
    }

    [Fact]
    public void Act_refused_saysWhy()
    {
        var act = Render<Act>(parameters => parameters
            .Add(act => act.Label, "Do it")
            .Add(act => act.Do, () => throw new ApiRefusalException("It cannot be done now.")));

        act.Find("button").Click();

        act.Find("[role=status]").TextContent.ShouldBe("It cannot be done now.");
        act.Find("[role=status]").ClassName.ShouldNotBeNull().ShouldContain("act-failed");
    }

    private IRenderedComponent<Act> RenderAct(string? confirm) => Render<Act>(parameters => parameters
        .Add(act => act.Label, "Do it")
        .Add(act => act.Confirm, confirm)
        .Add(act => act.Do, () =>
        {
            _done++;
            return Task.FromResult("Done.");
        }));
}
