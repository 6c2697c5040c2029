using System.Net;
using System.Net.Sockets;

namespace IonMentoring.Integration.Tests;

internal static class Ports
{
    /// <summary>A port that somebody else holds until the listener is disposed.</summary>
    public static TcpListener Take()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    public static int Of(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>A port on which nobody listens.</summary>
    public static int Closed()
    {
        using var listener = Take();
        return Of(listener);
    }
}
