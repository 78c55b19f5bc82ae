using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Cases;
using Sijil.Record;

namespace Sijil.Web.Demonstration;

/// <summary>Waits until what an act led to is done: no case of the play has an effect due, and every fold has read all of the record.</summary>
internal sealed class Settling(CaseDesk cases, CaseStore store, FoldHost folds, IJournal journal, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5), Patience = TimeSpan.FromSeconds(30);

    /// <returns>False when something is still under way after all patience.</returns>
    public async ValueTask<bool> Of(IEnumerable<string> opened, CancellationToken cancel)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (await IsBusy([.. opened], cancel))
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience) return false;
            await Task.Delay(Pause, TimeProvider.System, cancel);
        }
        await folds.CaughtUp(journal.Head, cancel);
        return true;
    }

    private async ValueTask<bool> IsBusy(List<string> seen, CancellationToken cancel)
    {
        for (var at = 0; at < seen.Count; at++)
        {
            if (await store.Load(seen[at], cancel) is not { } state || state.Pendings.Exists(pending => pending.NextAt <= clock.GetUtcNow())) return true;
            foreach (var call in (await cases.Story(seen[at], cancel)).Select(told => told.Fact).OfType<ChildCalled>())
                if (!seen.Contains(call.Child)) seen.Add(call.Child);
        }
        return false;
    }
}
