namespace IonMentoring.Integration.Tests;

[Collection(ModelGroup.Name)]
public sealed class ModelTests(ModelHosts hosts)
{
    public static TheoryData<StubBehaviour> Failures => new()
    {
        StubBehaviour.Hang,
        StubBehaviour.TooManyRequests,
        StubBehaviour.ServerError,
        StubBehaviour.Garbage,
        StubBehaviour.AnotherShape,
        StubBehaviour.EmptyChoices,
        StubBehaviour.EmptyText,
        StubBehaviour.ClosedConnection,
    };

    private HttpClient Strict => hosts.Strict.Client;

    private HttpClient Lenient => hosts.Lenient.Client;

    [Fact]
    public async Task Process_modelAnswers_itsTextAndName()
    {
        hosts.Stub.Behaviour = StubBehaviour.Success;
        var answer = await Strict.AskAsync(Paths.Process, Messages.With("What did the model say?", Keys.Lua));

        answer.ShouldBeOk();
        answer.Json.Text("content").ShouldBe(StubModel.Text);
        answer.Json.Text("metadata.model").ShouldBe("stub-model");
        answer.Json.Flag("metadata.degraded").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Process_modelFails_503AndNotCached(StubBehaviour failure)
    {
        var message = $"What happens at {failure}?";
        hosts.Stub.Behaviour = failure;
        var failed = await Strict.AskAsync(Paths.Process, Messages.With(message, Keys.Lua));
        hosts.Stub.Behaviour = StubBehaviour.Success;
        var answered = await Strict.AskAsync(Paths.Process, Messages.With(message, Keys.Lua));

        failed.ShouldBeProblem(503, "MODEL_UNAVAILABLE", null);
        failed.Header("Retry-After").ShouldNotBeNull().ShouldMatch("^[1-9][0-9]*$");
        failed.Raw.ShouldNotContain("Exception");
        answered.ShouldBeOk();
        answered.Json.Text("content").ShouldBe(StubModel.Text);
        answered.Json.Flag("performance.cache_hit").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Process_modelFailsAndComposerStandsIn_degradedAndNotCached(StubBehaviour failure)
    {
        var message = $"Who stands in at {failure}?";
        hosts.Stub.Behaviour = failure;
        var first = await Lenient.AskAsync(Paths.Process, Messages.With(message, Keys.Lua));
        var second = await Lenient.AskAsync(Paths.Process, Messages.With(message, Keys.Lua));
        hosts.Stub.Behaviour = StubBehaviour.Success;
        var answered = await Lenient.AskAsync(Paths.Process, Messages.With(message, Keys.Lua));

        foreach (var stoodIn in new[] { first, second })
        {
            stoodIn.ShouldBeOk();
            stoodIn.Json.Text("metadata.model").ShouldBe("embedded-composer");
            stoodIn.Json.Flag("metadata.degraded").ShouldBeTrue();
            stoodIn.Json.Flag("performance.cache_hit").ShouldBeFalse();
        }

        answered.Json.Text("metadata.model").ShouldBe("stub-model");
        answered.Json.Flag("metadata.degraded").ShouldBeFalse();
        answered.Json.Flag("performance.cache_hit").ShouldBeFalse();
    }

    [Fact]
    public async Task Process_nobodyListens_503()
    {
        await using var host = await HostProcess.StartAsync(
            "--Model:Provider=OpenAI", $"--Model:Endpoint=http://127.0.0.1:{Ports.Closed()}/v1", "--Model:Timeout=00:00:05");
        var answer = await host.Client.AskAsync(Paths.Process, Messages.With("Is anybody there?", Keys.Lua));

        answer.ShouldBeProblem(503, "MODEL_UNAVAILABLE", null);
        answer.Header("Retry-After").ShouldNotBeNull().ShouldMatch("^[1-9][0-9]*$");
    }

    [Fact]
    public async Task Bulk_modelFails_eachFailsAlone()
    {
        hosts.Stub.Behaviour = StubBehaviour.ServerError;
        var answer = await Strict.AskRawAsync(Paths.Bulk, $$"""{"requests":[{{Messages.Raw("one fails")}},{{Messages.Raw("two fails")}}]}""");
        hosts.Stub.Behaviour = StubBehaviour.Success;

        answer.ShouldBeOk();
        answer.Json.Whole("failed").ShouldBe(2);
        answer.Json.Text("results.0.error.code").ShouldBe("MODEL_UNAVAILABLE");
    }

    [Fact]
    public async Task Health_modelFailsAndRecovers_followsIt()
    {
        hosts.Stub.Behaviour = StubBehaviour.ServerError;
        await Lenient.AskAsync(Paths.Process, Messages.Uncached("Is the model well?", Keys.Lua));
        var ill = await Lenient.FetchAsync(Paths.Health);
        hosts.Stub.Behaviour = StubBehaviour.Success;
        await Lenient.AskAsync(Paths.Process, Messages.Uncached("Is the model well?", Keys.Lua));
        var well = await Lenient.FetchAsync(Paths.Health);

        ill.Json.Flag("dependencies.model").ShouldBeFalse();
        ill.Json.Text("service_status.status").ShouldBe("degraded");
        ill.Json.Flag("healthy").ShouldBeTrue();
        well.Json.Flag("dependencies.model").ShouldBeTrue();
    }
}
