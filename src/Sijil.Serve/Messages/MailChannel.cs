using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Sijil.Serve.Messages;

/// <summary>E-mail over SMTP. Settings: Messages:Smtp:Host, Port, From; without a host the channel says that there is none.</summary>
internal sealed class MailChannel(IConfiguration settings) : IChannel
{
    private readonly string _from = settings["Messages:Smtp:From"] ?? "no-reply@sijil.example";

    public string Name => "email";

    public async ValueTask<string?> Send(Letter letter, CancellationToken cancel)
    {
        if (settings["Messages:Smtp:Host"] is not { Length: > 0 } host) return "no-server";
        try
        {
            using var client = new SmtpClient(host, settings.GetValue("Messages:Smtp:Port", 25));
            using var mail = new MailMessage(_from, letter.To, letter.Subject, letter.Text) { BodyEncoding = Encoding.UTF8, BodyTransferEncoding = System.Net.Mime.TransferEncoding.Base64, SubjectEncoding = Encoding.UTF8 };
            mail.Headers.Add("Message-ID", $"<{letter.Id}@sijil>");
            mail.Headers.Add("Content-Language", letter.Language);
            await client.SendMailAsync(mail, cancel);
            return null;
        }
        catch (Exception trouble) when (trouble is SmtpException or SocketException or FormatException or IOException)
        {
            return trouble is FormatException or SmtpFailedRecipientException ? "bad-address" : "no-answer";
        }
    }
}
