using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Serve.Exchange;

/// <summary>The way to an entity's system: over HTTP for the living, in process for a simulation.</summary>
/// <remarks>It never throws for what a system does: no answer is a reply of status 0 that says why.</remarks>
internal interface ISystemWire
{
    /// <summary>Whether systems answer in this process, without waiting for anybody.</summary>
    bool IsHere => false;

    ValueTask<WireReply> Send(EntitySystem system, WireRequest request, CancellationToken cancel);

    /// <summary>Asks whether an operation was done under this id: 200 with its outputs, or 404.</summary>
    ValueTask<WireReply> WasDone(EntitySystem system, string operation, string id, CancellationToken cancel);
}

/// <summary>What goes over the wire: who asks for what, about whom, for which step, and by which law.</summary>
/// <param name="Of">The person or company it is about.</param>
internal sealed record WireRequest(string Id, ExchangeKind Kind, string Name, string Case, string Service, string Step, string Of, Bilingual Purpose,
    JsonElement Inputs, int Attempt);

/// <summary>What came back: an HTTP status and a JSON body; status 0 and a reason when nothing usable did.</summary>
internal sealed record WireReply(int Status, JsonElement Body, TimeSpan Took, string? Trouble = null)
{
    public static WireReply None(string trouble, TimeSpan took) => new(0, default, took, trouble);
}
