namespace IonMentoring.Integration.Tests;

/// <summary>A stub model, and two programs that ask it: one answers its failures with an error, one with the embedded composer.</summary>
public sealed class ModelHosts : IAsyncLifetime
{
    private StubModel? _stub;
    private HostProcess? _strict;
    private HostProcess? _lenient;

    internal StubModel Stub => _stub ?? throw NotStarted();

    /// <summary>The program that answers a failure with MODEL_UNAVAILABLE.</summary>
    public HostProcess Strict => _strict ?? throw NotStarted();

    /// <summary>The program that lets the embedded composer stand in.</summary>
    public HostProcess Lenient => _lenient ?? throw NotStarted();

    public async ValueTask InitializeAsync()
    {
        _stub = await StubModel.StartAsync();
        var settings = _stub.Settings(TimeSpan.FromSeconds(1));
        _strict = await HostProcess.StartAsync(settings);
        _lenient = await HostProcess.StartAsync([.. settings, "--Model:OnFailure=Embedded"]);
        await Eventually.ModelAnswersAsync(_strict.Client);
        await Eventually.ModelAnswersAsync(_lenient.Client);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var started in new IAsyncDisposable?[] { _lenient, _strict, _stub })
        {
            if (started is not null)
            {
                await started.DisposeAsync();
            }
        }
    }

    private static InvalidOperationException NotStarted() => new("The programs have not started.");
}
