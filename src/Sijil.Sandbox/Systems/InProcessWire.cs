using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Serve.Exchange;

namespace Sijil.Sandbox.Systems;

/// <summary>The same systems without a network: how long they take is said, not waited for.</summary>
internal sealed class InProcessWire(EmulatedCity city) : ISystemWire
{
    public bool IsHere => true;

    public ValueTask<WireReply> Send(EntitySystem system, WireRequest request, CancellationToken cancel)
    {
        if (city.Find(system.Id) is not { } emulated) return new(WireReply.None("unreachable", TimeSpan.Zero));
        return new(Heard(request.Kind is ExchangeKind.Read
            ? emulated.Read(request.Name, request.Of, request.Id, request.Attempt)
            : emulated.Operate(request.Name, request.Id, request.Inputs, request.Attempt)));
    }

    public ValueTask<WireReply> WasDone(EntitySystem system, string operation, string id, CancellationToken cancel) =>
        new(city.Find(system.Id) is { } emulated ? Heard(emulated.WasDone(id)) : WireReply.None("unreachable", TimeSpan.Zero));

    private static WireReply Heard(SystemReply reply)
    {
        if (reply.IsLost || reply.After > HttpSystemWire.Patience) return WireReply.None("timeout", HttpSystemWire.Patience);
        return reply.IsEndless ? WireReply.None("too-large", reply.After) : new(reply.Status, reply.Body, reply.After);
    }
}
