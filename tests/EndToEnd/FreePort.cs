using System.Net;
using System.Net.Sockets;

namespace Sijil.Tests;

/// <summary>
/// A port that nobody listens on, for a server that starts a moment later. It lies below those the system lends to
/// outgoing calls (32768 and up on Linux, 49152 elsewhere): one of these may be lent out again before the server binds it.
/// </summary>
internal static class FreePort
{
    private const int First = 20_000, Many = 12_000;
    private static int tried = Environment.ProcessId * 7;

    public static int Next()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref tried) % Many);
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
