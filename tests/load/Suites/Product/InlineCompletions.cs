using System.Net;
using System.Net.Sockets;

namespace IonMentoring.LoadSuites.Product;

/// <summary>
/// The thread that read an answer goes on with it: what follows is short and never blocks, and handing it to another thread would cost more.
/// .NET reads this from the environment at the first use of a socket; afterwards it is taken out again, so that no process started later has it.
/// </summary>
internal static class InlineCompletions
{
    private const string Variable = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    public static void TurnOn()
    {
        var before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, before ?? "1");
        using (var listener = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            listener.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            listener.Listen();
            using var accepted = new SocketAsyncEventArgs();
            _ = listener.AcceptAsync(accepted);
        }

        Environment.SetEnvironmentVariable(Variable, before);
    }
}
