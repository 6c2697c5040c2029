using System.Net;
using System.Net.Sockets;

namespace IonMentoring.Integration.Tests;

internal static class Ports
{
    private const int First = 20_000;
    private const int Count = 12_768;

    private static int _drawn = Random.Shared.Next(Count);

    /// <summary>A port that somebody else holds until the listener is disposed.</summary>
    public static TcpListener Take()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    public static int Of(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>A port on which nobody listens, and which the system gives to nobody else before it is used: it hands out those from 32,768 on.</summary>
    public static int Closed()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _drawn) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }
    }
}
