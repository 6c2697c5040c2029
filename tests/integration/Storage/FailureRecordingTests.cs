using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

[Collection(ModelGroup.Name)]
public sealed class FailureRecordingTests(ModelHosts hosts)
{
    [Fact]
    public async Task Ask_modelFails_theFailureIsRecordedWithItsDecision()
    {
        hosts.Stub.Behaviour = StubBehaviour.ServerError;
        var failed = await hosts.Strict.Client.AskAsync(Paths.Process, Messages.With("Who is to blame?", Keys.Lua));
        hosts.Stub.Behaviour = StubBehaviour.Success;

        var id = failed.Json.Text("request_id");
        var kept = (await hosts.Strict.Client.DecisionsAsync(id)).Json.At("decisions.0");
        kept.Text("outcome").ShouldBe("MODEL_UNAVAILABLE");
        kept.Find("persona").ShouldBeNull();
        kept.Text("routing.primary_persona").ShouldBe("Lua");
        (await hosts.Strict.Client.ReplayAsync(id)).Json.Flag("changed").ShouldBeFalse();
    }

    [Fact]
    public async Task Ask_composerStandsIn_degraded()
    {
        hosts.Stub.Behaviour = StubBehaviour.ServerError;
        var answer = await hosts.Lenient.Client.AskAsync(Paths.Process, Messages.With("Who stands in?", Keys.Lua));
        hosts.Stub.Behaviour = StubBehaviour.Success;

        var kept = (await hosts.Lenient.Client.DecisionsAsync(answer.Json.Text("request_id"))).Json;
        kept.Text("decisions.0.outcome").ShouldBe("degraded");
        kept.Flag("decisions.0.degraded").ShouldBeTrue();
    }

    [Fact]
    public async Task Ask_clientLeaves_recordedAsSuch()
    {
        await using var host = await HostProcess.StartAsync([.. hosts.Stub.Settings(Eventually.Limit), "--Suggestions:WarmUp=0"]);
        hosts.Stub.ForgetRequests();
        hosts.Stub.Behaviour = StubBehaviour.Hang;
        var body = Messages.With("Nobody waits for this", Keys.Lua);
        body["context"] = new JsonObject { ["user_id"] = "hurried" };
        using var patience = new CancellationTokenSource();
        var asking = host.Client.PostAsJsonAsync(Paths.Process, body, patience.Token);
        await hosts.Stub.NextRequestAsync();
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => asking);
        hosts.Stub.Behaviour = StubBehaviour.Success;

        (await host.Client.InteractionsAsync("hurried")).Json.Text("interactions.0.outcome").ShouldBe("client_left");
    }
}
