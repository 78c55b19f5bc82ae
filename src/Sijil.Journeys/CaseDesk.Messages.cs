using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Messages;

namespace Sijil.Journeys;

/// <summary>What is said to the sender of a message that cannot be kept.</summary>
public sealed partial class CaseDesk
{
    /// <summary>A message that no journey ever waits for is not kept, nor one too large, nor one more where a thousand of its kind wait.</summary>
    private async ValueTask<Refusal?> NotReceived(string name, string key, JsonObject payload, CancellationToken cancel)
    {
        if (SizeLimits.IsTooLarge(payload)) return CaseRefusals.TooLarge;
        if (!library.Hears(name)) return CaseRefusals.UnknownMessage.With(name);
        return !library.Opens(name) && await messages.Unmet(name, key, cancel) >= MessageQueue.MostKept ? CaseRefusals.TooManyMessages.With(MessageQueue.MostKept) : null;
    }
}
