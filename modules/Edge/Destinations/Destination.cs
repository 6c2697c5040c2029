using IonMentoring.Edge.Forwarding;
using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Destinations;

/// <summary>One api process: its address, its connections, its health, and how many requests are with it.</summary>
internal sealed class Destination : IDisposable
{
    private readonly DestinationConnections _connections;
    private int _underWay;
    private bool _retired;

    public Destination(string region, Colour colour, Uri address, RetryOptions retries)
    {
        Name = address.HostNameType == UriHostNameType.Dns ? address.Authority.Replace(address.Host, address.IdnHost, StringComparison.Ordinal) : address.Authority;
        Address = address;
        Prefix = address.GetLeftPart(UriPartial.Authority);
        Health = new DestinationHealth();
        _connections = new DestinationConnections(Health, retries.ConnectTimeout);
        Client = new HttpMessageInvoker(_connections);
        Transformer = new EdgeTransformer(region, colour.Spell(), $"{region}/{colour.Spell()}/{Name}");
    }

    /// <summary>Host and port: how operators know it.</summary>
    public string Name { get; }

    public Uri Address { get; }

    public string Prefix { get; }

    public DestinationHealth Health { get; }

    public HttpMessageInvoker Client { get; }

    public EdgeTransformer Transformer { get; }

    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>The Unix socket on which the api behind the address also listens, once a probe has learnt of it.</summary>
    public string? Socket
    {
        set => _connections.Socket = value;
    }

    public void Begin() => Interlocked.Increment(ref _underWay);

    public void End()
    {
        if (Interlocked.Decrement(ref _underWay) == 0 && Volatile.Read(ref _retired))
        {
            Dispose();
        }
    }

    /// <summary>Takes no new requests; its connections are closed when the last request under way ends.</summary>
    public void Retire()
    {
        // A full fence, as End has one: of the two, at least one sees what the other did.
        Interlocked.Exchange(ref _retired, true);
        if (UnderWay == 0)
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        Health.Dispose();
    }
}
