using System.Net;
using StackExchange.Redis;

namespace IonMentoring.Caching.Redis;

/// <summary>Reads the setting that says where Redis is.</summary>
internal static class RedisAddress
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMilliseconds(250);

    /// <returns>What is wrong with it, without its value; null when nothing is.</returns>
    public static string? Problem(string setting)
    {
        ConfigurationOptions options;
        try
        {
            options = ConfigurationOptions.Parse(setting);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            return "cannot be read";
        }

        return options.EndPoints.Count == 0 ? "names no server"
            : options.EndPoints.All(IsAddress) ? null
            : "names a server that is no host and port";
    }

    /// <summary>The setting as the client wants it: a Redis that is away neither stops the start nor holds up a request.</summary>
    public static ConfigurationOptions Options(string setting)
    {
        var options = ConfigurationOptions.Parse(setting);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = (int)ConnectLimit.TotalMilliseconds;
        options.AsyncTimeout = (int)AnswerLimit.TotalMilliseconds;
        options.SyncTimeout = (int)AnswerLimit.TotalMilliseconds;
        options.IncludeDetailInExceptions = false;
        options.ReconnectRetryPolicy = new LinearRetry((int)TryAgainAfter.TotalMilliseconds);

        // The client counts INFO among an administrator's commands.
        options.AllowAdmin = true;
        options.ClientName = "ion-mentoring";
        return options;
    }

    public static string Describe(ConfigurationOptions options) => string.Join(", ", options.EndPoints.Select(Describe));

    private static string Describe(EndPoint endpoint) => endpoint switch
    {
        DnsEndPoint name => $"{name.Host}:{name.Port}",
        IPEndPoint address => address.ToString(),
        _ => endpoint.ToString() ?? string.Empty,
    };

    private static bool IsAddress(EndPoint endpoint) => endpoint switch
    {
        DnsEndPoint name => Uri.CheckHostName(name.Host) != UriHostNameType.Unknown && name.Port is >= 0 and <= IPEndPoint.MaxPort,
        IPEndPoint => true,
        _ => false,
    };
}
