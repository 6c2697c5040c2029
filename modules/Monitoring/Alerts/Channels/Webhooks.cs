using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>
/// Posts JSON to webhooks. An address is looked up and checked when the connection is made, so that a name which leads elsewhere by then is refused
/// too; redirects are not followed; and since an address may be a secret, neither a trace nor an error shows it.
/// </summary>
internal sealed class Webhooks : IDisposable
{
    private readonly AllowedAddresses _allowed;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    public Webhooks(IOptions<AlertsOptions> options, TimeProvider time)
    {
        (_allowed, _time) = (new(options.Value.AllowedAddresses), time);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,

            // A new connection looks the address up again.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public void Dispose() => _client.Dispose();

    /// <exception cref="DeliveryException">It was not taken.</exception>
    public async Task PostAsync(Uri address, string json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            Check(answer);
        }
        catch (HttpRequestException failed)
        {
            throw failed.InnerException as DeliveryException ?? new DeliveryException($"no connection to {address.Host}: {Why(failed)}", mayPass: true);
        }
    }

    private static string Why(HttpRequestException failed) =>
        failed.InnerException is SocketException socket ? $"{socket.SocketErrorCode}" : $"{failed.HttpRequestError}";

    private void Check(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        if (answer.IsSuccessStatusCode)
        {
            return;
        }

        throw status is >= 300 and < 400
            ? new DeliveryException($"answered {status}; redirects are not followed", mayPass: false)
            : new DeliveryException(
                $"answered {status}",
                mayPass: status >= 500 || answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout,
                answer.Headers.RetryAfter is { } after ? Wait(after) : null);
    }

    private TimeSpan? Wait(RetryConditionHeaderValue after) => after.Delta ?? (after.Date - _time.GetUtcNow());

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var found = await Dns.GetHostAddressesAsync(host, cancellationToken);
        IPAddress[] addresses = [.. found.Where(address => _allowed.Allows(host, address))];
        if (addresses.Length == 0)
        {
            throw new DeliveryException(
                $"{host} leads to an address of this machine or of a private network; {AlertsOptions.Section}:{nameof(AlertsOptions.AllowedAddresses)} may allow it", mayPass: false);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
