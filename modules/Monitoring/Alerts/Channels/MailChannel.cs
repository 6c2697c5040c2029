using System.Net.Sockets;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace IonMentoring.Monitoring.Alerts.Channels;

internal sealed class MailChannel(IOptions<AlertsOptions> options) : IAlertChannel
{
    private readonly MailChannelOptions _mail = options.Value.Channels.Mail;

    public AlertChannel Name => AlertChannel.Mail;

    public bool Configured => !string.IsNullOrWhiteSpace(_mail.Host);

    public async Task SendAsync(AlertNotification notification, CancellationToken cancellationToken)
    {
        using var message = Write(notification);
        using var smtp = new SmtpClient();
        try
        {
            await smtp.ConnectAsync(_mail.Host!, _mail.Port, Security(_mail.Encryption), cancellationToken);
            if (!string.IsNullOrEmpty(_mail.User))
            {
                await smtp.AuthenticateAsync(_mail.User, _mail.Password ?? string.Empty, cancellationToken);
            }

            await smtp.SendAsync(message, cancellationToken);
            await smtp.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (SmtpCommandException refused)
        {
            // 4xx is for now, 5xx for good.
            throw new DeliveryException($"the mail server refused it with {(int)refused.StatusCode} ({refused.ErrorCode})", mayPass: (int)refused.StatusCode < 500);
        }
        catch (AuthenticationException)
        {
            throw new DeliveryException("the mail server did not take the user and password", mayPass: false);
        }
        catch (Exception failed) when (failed is IOException or SocketException or ProtocolException or ServiceNotConnectedException)
        {
            throw new DeliveryException($"no connection to the mail server {_mail.Host}:{_mail.Port}: {failed.Message}", mayPass: true);
        }
        catch (Exception failed) when (failed is SslHandshakeException or NotSupportedException)
        {
            throw new DeliveryException($"no encrypted connection to the mail server {_mail.Host}:{_mail.Port}", mayPass: false);
        }
    }

    private static SecureSocketOptions Security(MailEncryption encryption) => encryption switch
    {
        MailEncryption.Tls => SecureSocketOptions.SslOnConnect,
        MailEncryption.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private MimeMessage Write(AlertNotification notification)
    {
        var message = new MimeMessage { Subject = notification.Title, Date = new DateTimeOffset(notification.At, TimeSpan.Zero) };
        message.From.Add(MailboxAddress.Parse(_mail.From!));
        message.To.AddRange(_mail.To.Select(MailboxAddress.Parse));
        message.Body = new TextPart("plain") { Text = $"{notification.Title}\n\n{string.Join('\n', notification.Facts.Select(fact => $"{fact.Name}: {fact.Text}"))}\n" };

        // One conversation for all mails of an alert.
        message.Headers.Add(HeaderId.References, $"<{notification.Alert.Id}@alerts.ion-mentoring>");
        return message;
    }
}
