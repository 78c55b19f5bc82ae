using Microsoft.Extensions.Logging;
using Sijil.Serve.Messages;

namespace Sijil.Sandbox.Phones;

/// <summary>Stands in for a network of telephones: takes every message and says in the log that it did, without the words or the number.</summary>
internal sealed partial class LoggedChannel(string name, ILogger<LoggedChannel> log) : IChannel
{
    public string Name => name;

    public ValueTask<string?> Send(Letter letter, CancellationToken cancel)
    {
        Taken(log, name, letter.Id, letter.Language);
        return default;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Channel} {Id} ({Language}) taken by the emulator")]
    private static partial void Taken(ILogger log, string channel, string id, string language);
}
