namespace IonMentoring.OperatorConsole.Api;

/// <summary>The connections on which all who look at the console ask. There are none while nobody looks.</summary>
internal sealed class ApiConnections : IDisposable
{
    private const long LargestAnswer = 16 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan IdleConnectionStays = TimeSpan.FromMinutes(1);

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, PooledConnectionIdleTimeout = IdleConnectionStays })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    public void Dispose() => Client.Dispose();
}
