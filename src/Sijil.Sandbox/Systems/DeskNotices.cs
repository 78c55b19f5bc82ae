using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Sandbox.Systems;

/// <summary>Hands notices to the desk of cases in the same process.</summary>
internal sealed class DeskNotices(CaseDesk desk) : INotices
{
    public async ValueTask<Outcome<string>> Send(string name, string key, string id, JsonObject payload, CancellationToken cancel)
    {
        var received = await desk.Receive(name, key, id, payload, Origin.Live, cancel);
        return received.IsRefused ? received.Refusal : received.Value?.Id ?? "";    // kept until a case waits for it
    }
}
