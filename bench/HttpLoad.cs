using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Sijil.Bench;

/// <summary>Sends requests that are ready as bytes over many connections, one after the other on each, and times the answers; a process of its own.</summary>
/// <remarks>With a rate, a request's time counts from when it was due, so that a server that falls behind is seen to.</remarks>
internal sealed class HttpLoad(List<byte[]> requests, int port, double rate)
{
    public const int Connections = 64;
    private readonly double[] took = new double[requests.Count];
    private int next = -1;
    private int failed;
    private long started;

    public static async Task<int> Run(string file, int port, double rate)
    {
        var load = new HttpLoad(Read(await File.ReadAllBytesAsync(file)), port, rate);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(load.Send(), JsonSerializerOptions.Web));
        return 0;
    }

    public static void Write(string file, IEnumerable<byte[]> requests)
    {
        using var stream = File.Create(file);
        Span<byte> length = stackalloc byte[4];
        foreach (var request in requests)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, request.Length);
            stream.Write(length);
            stream.Write(request);
        }
    }

    public static byte[] Request(string method, string path, string token, byte[] body) =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n")), .. body];

    private LoadFigures Send()
    {
        started = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, Connections).Select(_ => new Thread(Work)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Array.Sort(took);
        return new(requests.Count, failed, seconds, took[took.Length / 2], took[Math.Min(took.Length - 1, took.Length * 99 / 100)]);
    }

    private void Work()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        using var pause = new ManualResetEventSlim();
        var buffer = new byte[16 * 1024];
        for (int at; (at = Interlocked.Increment(ref next)) < requests.Count;)
        {
            var due = rate > 0 ? started + (long)(at / rate * Stopwatch.Frequency) : Stopwatch.GetTimestamp();
            if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is var early && early > TimeSpan.Zero) pause.Wait(early);
            for (var sent = 0; sent < requests[at].Length;) sent += socket.Send(requests[at].AsSpan(sent));
            if (!Answered(socket, buffer)) Interlocked.Increment(ref failed);
            took[at] = Stopwatch.GetElapsedTime(due).TotalMilliseconds;
        }
    }

    private static bool Answered(Socket socket, byte[] buffer)
    {
        for (var length = 0; ;)
        {
            var read = socket.Receive(buffer.AsSpan(length));
            if (read is 0) throw new InvalidOperationException("The server hung up.");
            length += read;
            var answer = buffer.AsSpan(0, length);
            var head = answer.IndexOf("\r\n\r\n"u8);
            if (head >= 0 && IsWhole(answer, head)) return answer.StartsWith("HTTP/1.1 2"u8);
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer, int head)
    {
        var said = answer[..head].IndexOf("Content-Length: "u8);
        if (said < 0) return answer.EndsWith("\r\n0\r\n\r\n"u8);
        var text = answer[(said + 16)..];
        return answer.Length - head - 4 >= int.Parse(text[..text.IndexOf((byte)'\r')], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static List<byte[]> Read(byte[] file)
    {
        var requests = new List<byte[]>();
        for (var at = 0; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
            requests.Add(file[(at + 4)..(at + 4 + length)]);
            at += 4 + length;
        }
        return requests;
    }
}

/// <summary>How many requests were sent, how many were not answered well, and what they took (milliseconds).</summary>
internal sealed record LoadFigures(int Requests, int Failed, double Seconds, double P50, double P99)
{
    public double Rate => Requests / Seconds;

    /// <summary>Of the server, for each request; microseconds.</summary>
    public double Cpu { get; init; }
}
