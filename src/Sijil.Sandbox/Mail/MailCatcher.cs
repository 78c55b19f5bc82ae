using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Sijil.Sandbox.Mail;

/// <summary>A mail server that delivers nothing: it speaks SMTP on this machine alone and keeps the last letters to be read.</summary>
internal sealed class MailCatcher(IConfiguration settings) : BackgroundService
{
    private const int MostKept = 200, LongestLine = 4_000, MostLines = 20_000;
    private readonly Lock gate = new();
    private readonly LinkedList<CaughtMail> kept = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<CaughtMail> Kept
    {
        get { lock (gate) return [.. kept]; }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, settings.GetValue("Sandbox:Mail:Port", 0));
        listener.Start();
        // Whoever has a server of their own is left with it.
        if (settings["Messages:Smtp:Host"] is not { Length: > 0 })
            (settings["Messages:Smtp:Port"], settings["Messages:Smtp:Host"]) = ($"{((IPEndPoint)listener.LocalEndpoint).Port}", "127.0.0.1");
        while (!stoppingToken.IsCancellationRequested) _ = Serve(await listener.AcceptTcpClientAsync(stoppingToken), stoppingToken);
    }

    private async Task Serve(TcpClient client, CancellationToken cancel)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await Speak(reader, writer, cancel);
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or FormatException)
        {
            // The other side hung up, or said what is no letter: nothing was kept.
        }
    }

    private async Task Speak(StreamReader reader, StreamWriter writer, CancellationToken cancel)
    {
        await writer.WriteLineAsync("220 sijil sandbox");
        var to = "";
        while (await reader.ReadLineAsync(cancel) is { Length: < LongestLine } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb is "RCPT") to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..].TrimEnd('>', ' ');
            if (verb is "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Keep(CaughtMail.Read(to, await Letter(reader, cancel)));
            }
            await writer.WriteLineAsync(verb switch { "QUIT" => "221 bye", "EHLO" or "HELO" => "250 sijil", "MAIL" or "RCPT" or "DATA" or "RSET" or "NOOP" => "250 ok", _ => "502 not here" });
            if (verb is "QUIT") return;
        }
    }

    /// <summary>Up to the line that is a dot alone; a dot before a dot is taken away.</summary>
    private static async Task<string> Letter(StreamReader reader, CancellationToken cancel)
    {
        var letter = new StringBuilder();
        for (var lines = 0; lines < MostLines && await reader.ReadLineAsync(cancel) is { } line && line is not "."; lines++) letter.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        return letter.ToString();
    }

    /// <summary>The same letter twice is kept once, as a careful reader would see it.</summary>
    private void Keep(CaughtMail mail)
    {
        lock (gate)
        {
            if (mail.Id.Length > 0 && kept.Any(one => one.Id == mail.Id)) return;
            kept.AddFirst(mail);
            if (kept.Count > MostKept) kept.RemoveLast();
        }
    }
}
