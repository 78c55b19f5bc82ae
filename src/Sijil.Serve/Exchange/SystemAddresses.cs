using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;

namespace Sijil.Serve.Exchange;

/// <summary>Where a system is reached: its own setting <c>Systems:{id}:Url</c>, else the sandbox of this very server.</summary>
internal sealed class SystemAddresses(IConfiguration settings, IServer server)
{
    public Uri Of(string system)
    {
        if (settings[$"Systems:{system}:Url"] is { Length: > 0 } own) return new(own.TrimEnd('/') + "/");
        return new($"{settings["Systems:Url"]?.TrimEnd('/') ?? Self()}/sandbox/{system}/");
    }

    private string Self()
    {
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5360";
        return bound.TrimEnd('/')
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal);
    }
}
