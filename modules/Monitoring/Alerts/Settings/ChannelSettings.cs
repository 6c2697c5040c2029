using IonMentoring.Monitoring.Alerts.Channels;
using MimeKit;

namespace IonMentoring.Monitoring.Alerts.Settings;

/// <summary>What is wrong with the channels. An address or a key that is a secret is not repeated.</summary>
internal static class ChannelSettings
{
    private const string Section = $"{AlertsOptions.Section}:{nameof(AlertsOptions.Channels)}";
    private const string MailSection = $"{Section}:{nameof(AlertChannelsOptions.Mail)}";
    private const int HighestPort = 65_535;

    public static IEnumerable<string> Broken(AlertsOptions options) =>
        Webhooks(options.Channels).Concat(Mail(options.Channels.Mail)).Concat(Addresses(options));

    public static Uri? Webhook(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;

    private static IEnumerable<string> Webhooks(AlertChannelsOptions channels)
    {
        if (!string.IsNullOrEmpty(channels.Chat.Url) && Webhook(channels.Chat.Url) is null)
        {
            yield return $"{Section}:Chat:Url is not shown, as it may be a secret; it must be an http or https address such as https://hooks.slack.com/services/...";
        }

        if (Webhook(channels.Pager.Url) is null)
        {
            yield return $"{Section}:Pager:Url is not shown, as it may be a secret; it must be an http or https address such as {new PagerChannelOptions().Url}.";
        }
    }

    private static IEnumerable<string> Mail(MailChannelOptions mail)
    {
        if (mail.Port is < 1 or > HighestPort)
        {
            yield return $"{MailSection}:Port is {mail.Port}; it must be a whole number from 1 to {HighestPort}.";
        }

        if (!Enum.IsDefined(mail.Encryption))
        {
            yield return $"{MailSection}:Encryption is {mail.Encryption}; it must be {string.Join(" or ", Enum.GetNames<MailEncryption>())}.";
        }

        if (mail.Encryption == MailEncryption.None && !string.IsNullOrEmpty(mail.Password))
        {
            yield return $"{MailSection}:Encryption is None, so that the password would go in clear; with one it must be StartTls or Tls.";
        }

        if (string.IsNullOrWhiteSpace(mail.Host))
        {
            yield break;
        }

        if (!IsMailbox(mail.From))
        {
            yield return $"{MailSection}:From is “{mail.From}”; with a host it must be an address such as ion@example.org.";
        }

        if (mail.To.Count == 0)
        {
            yield return $"{MailSection}:To is empty; with a host it must have an address such as operators@example.org.";
        }

        for (var index = 0; index < mail.To.Count; index++)
        {
            if (!IsMailbox(mail.To[index]))
            {
                yield return $"{MailSection}:To:{index} is “{mail.To[index]}”; it must be an address such as operators@example.org.";
            }
        }
    }

    private static IEnumerable<string> Addresses(AlertsOptions options)
    {
        for (var index = 0; index < options.AllowedAddresses.Count; index++)
        {
            if (!AllowedAddresses.CanBeRead(options.AllowedAddresses[index]))
            {
                yield return $"{AlertsOptions.Section}:{nameof(options.AllowedAddresses)}:{index} is “{options.AllowedAddresses[index]}”; "
                    + "it must be a host, an address or a range such as chat.internal, 10.1.2.3 or 10.1.0.0/16.";
            }
        }
    }

    private static bool IsMailbox(string? address) => MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal);
}
