using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Sandbox.Acts;

/// <summary>Waits for the cases that a sample's case calls, and for the call to come back; both happen a moment after the answer that led there.</summary>
internal sealed class CalledCases(CaseDesk cases, IJournal journal)
{
    private static readonly Refusal NotCalled = new("sample-not-called", new("المعاملة {0} لم تستدعِ ما ينتظره مثالها.", "The case {0} has not called what its sample waits for."));
    private static readonly Refusal NotBack = new("sample-not-back", new("المعاملة {0} لم تمضِ بعد ما استدعته.", "The case {0} does not go on after what it called."));
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The called case that an act tells of, once it waits for somebody.</summary>
    public async ValueTask<Outcome<CaseView>> Of(string caller, CalledAct act, CancellationToken cancel) => await When(async () =>
    {
        foreach (var call in (await cases.Story(caller, cancel)).Select(told => told.Fact).OfType<ChildCalled>().Where(call => call.Model == act.Model))
            if (await Fresh(call.Child, cancel) is { } child && act.Where.All(said => child.Data[said.Key]?.ToString() == said.Value)) return child.Steps.Count > 0 || !child.IsOpen ? child : null;
        return null;
    }, cancel) is { } called ? called : NotCalled.With(caller);

    /// <summary>The caller, once it waits at a step of which the act has something to say.</summary>
    public async ValueTask<Outcome<CaseView>> Back(string caller, Func<string, bool> says, CancellationToken cancel) =>
        await When(async () => await Fresh(caller, cancel) is { } view && (!view.IsOpen || view.Steps.Any(step => says(step.Step))) ? view : null, cancel) is { } back ? back : NotBack.With(caller);

    private async ValueTask<CaseView?> When(Func<ValueTask<CaseView?>> find, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var head = journal.Head;
        try
        {
            if (await find() is { } there) return there;
            await foreach (var _ in journal.Follow(head, patience.Token))
                if (await find() is { } come) return come;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        return null;
    }

    /// <summary>A case as the record has it: what is at hand in memory follows a moment after the commit.</summary>
    private async ValueTask<CaseView?> Fresh(string id, CancellationToken cancel)
    {
        if (await journal.Cases.Find(id, cancel) is not { } row) return null;
        while (true)
        {
            if (await cases.Find(id, cancel) is { } view && view.Version >= row.Version) return view;
            await Task.Yield();
        }
    }
}
