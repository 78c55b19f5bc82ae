
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>Runs turns: loads the case, decides purely, writes; a race lost is run again on the new state.</summary>
internal sealed class CaseRunner(CaseStore store, JourneyLibrary library, TimeProvider clock, IExchange? sources = null)
{
    private const int Races = 20;
    private readonly SemaphoreSlim?[] gates = new SemaphoreSlim?[4_096];    // so many that two cases seldom meet at one, each made when it is first needed

    /// <returns>The case after the turn, or why nothing was written.</returns>
    public async ValueTask<Outcome<CaseState>> Handle(string id, Stimulus stimulus, CancellationToken cancel)
    {
        var gate = GateOf(id);    // two of this process need not race
        await gate.WaitAsync(CancellationToken.None);    // a turn is short, and a wait that nobody cuts off ends in the order of asking
        try
        {
            return await HandleAlone(id, stimulus, cancel);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The same for the same case in every process, so that a simulated world goes the same way again.</summary>
    private SemaphoreSlim GateOf(string id)
    {
        uint spread = 0;
        foreach (var letter in id) spread = unchecked(spread * 31 + letter);
        ref var gate = ref gates[spread % (uint)gates.Length];
        return gate ?? Interlocked.CompareExchange(ref gate, new(1, 1), null) ?? gate;
    }

    private async ValueTask<Outcome<CaseState>> HandleAlone(string id, Stimulus stimulus, CancellationToken cancel)
    {
        HashSet<string> taken = [];
        for (var race = 0; race < Races; race++)
        {
            var before = race == 0 ? await store.LoadFor(id, stimulus, cancel) : await store.Load(id, cancel);
            if (before is null && stimulus is not Opening) return CaseRefusals.NotFound;
            if (before is not null && store.IsForgotten(before)) return CaseRefusals.Forgotten;
            var now = CaseTurn.AsRecorded(clock.GetUtcNow());
            var draft = CaseTurn.Run(library, store.Keyring, before, [stimulus], taken, now, sources);
            if (draft.Facts.Count == 0)
            {
                if (await store.IsLatest(before, cancel)) return draft.Refusal is { } refusal ? refusal : before!;
                store.Drop(id);    // another node has written since: it is judged anew
                continue;
            }
            var after = draft.After;    // the facts need not be kept alive while their turn is being written
            switch (await store.Append(draft, now, cancel))
            {
                case AppendOutcome.Committed:
                    store.Keep(after);
                    return after;
                case AppendOutcome.Taken claimed: taken.Add(claimed.Claim); break;
                case AppendOutcome.Stale: store.Drop(id); break;
            }
        }
        throw new InvalidOperationException($"Case {id} lost {Races} races in a row.");
    }
}
