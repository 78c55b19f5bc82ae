using Sijil.Record;

namespace Sijil.Serve.Mandates;

/// <summary>Asks the index whether somebody may act for a party at this moment, and in what.</summary>
internal sealed class MayAct(IJournal journal, TimeProvider clock)
{
    /// <returns>Null where they may not; nothing tells whether the party exists.</returns>
    public async ValueTask<Reach?> For(string actor, string party, CancellationToken cancel)
    {
        if (actor == party) return Reach.Own(actor);
        var held = await journal.Acting.Between(actor, party, clock.GetUtcNow(), cancel);
        if (held.Count is 0) return null;
        return new(party, actor, held.Any(one => one.Row.Service.Length is 0) ? [] : [.. held.Select(one => one.Row.Service).Distinct()]);
    }
}
