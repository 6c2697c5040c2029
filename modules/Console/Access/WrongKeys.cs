using System.Net;
using System.Net.Sockets;

namespace IonMentoring.OperatorConsole.Access;

/// <summary>Lets an address try five wrong keys a minute.</summary>
internal sealed class WrongKeys(TimeProvider time)
{
    private const int Most = 5;
    private const int MostAddresses = 10_000;
    private const int NetworkBytes = 8;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, Attempts> _attempts = [];

    /// <summary>Counts an attempt before its key is looked at, so that many at once are not more than five; false: too many.</summary>
    public bool TryBegin(IPAddress? address)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            var client = Client(address);
            var attempts = _attempts.TryGetValue(client, out var known) && now - known.Since < Window ? known : new(0, now);
            if (attempts.Count >= Most)
            {
                return false;
            }

            MakeRoom(now);
            _attempts[client] = attempts with { Count = attempts.Count + 1 };
            return true;
        }
    }

    /// <summary>The key was not wrong.</summary>
    public void TakeBack(IPAddress? address)
    {
        lock (_lock)
        {
            var client = Client(address);
            if (_attempts.TryGetValue(client, out var attempts))
            {
                _attempts[client] = attempts with { Count = Math.Max(0, attempts.Count - 1) };
            }
        }
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (_attempts.Count < MostAddresses)
        {
            return;
        }

        foreach (var (client, _) in _attempts.Where(pair => now - pair.Value.Since >= Window).ToList())
        {
            _attempts.Remove(client);
        }

        if (_attempts.Count >= MostAddresses)
        {
            _attempts.Remove(_attempts.MinBy(pair => pair.Value.Since).Key);
        }
    }

    // Whoever has one IPv6 address has all of its network.
    private static IPAddress Client(IPAddress? address) => address switch
    {
        null => IPAddress.None,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new([.. address.GetAddressBytes().Take(NetworkBytes), .. new byte[NetworkBytes]]),
        _ => address,
    };

    private readonly record struct Attempts(int Count, DateTimeOffset Since);
}
