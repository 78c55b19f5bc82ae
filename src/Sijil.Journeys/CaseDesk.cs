using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Library;
using Sijil.Journeys.Messages;
using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>The public door to cases: open, act on a step, look. Every call may be repeated; only the first changes anything.</summary>
public sealed partial class CaseDesk
{
    private readonly CaseStore store;
    private readonly CaseRunner runner;
    private readonly LiveDriver driver;
    private readonly MessageStreams messages;
    private readonly IJournal journal;
    private readonly JourneyLibrary library;
    private readonly IReadOnlyList<IStepRule> rules;
    private readonly Provenance provenance;

    internal CaseDesk(CaseStore store, CaseRunner runner, LiveDriver driver, MessageStreams messages, IJournal journal, JourneyLibrary library, IEnumerable<IStepRule> rules, Provenance? provenance = null) =>
        (this.store, this.runner, this.driver, this.messages, this.journal, this.library, this.rules, this.provenance) = (store, runner, driver, messages, journal, library, [.. rules], provenance ?? Provenance.Life);

    /// <summary>Opens a case; its number follows from the key of the request (<see cref="Names.CaseId"/>), so a repeated request finds the same case.</summary>
    public ValueTask<Outcome<CaseView>> Open(Opening opening, CancellationToken cancel) => !library.Has(opening.Model) ? new(CaseRefusals.NoSuchModel.With(opening.Model))
        : SizeLimits.IsTooLarge(opening.Data) ? new(CaseRefusals.TooLarge)
        : Handle(opening.Case, opening with { Origin = provenance.Of(opening.Origin) }, cancel);

    /// <summary>A person finishes a step, unless a rule of its journey's room refuses.</summary>
    public async ValueTask<Outcome<CaseView>> Answer(string caseId, StepAnswer answer, CancellationToken cancel)
    {
        var judged = await Judge(caseId, answer, cancel);
        return judged.IsRefused ? judged.Refusal : await Handle(caseId, judged.Value, cancel);
    }

    public ValueTask<Outcome<CaseView>> Keep(string caseId, AnswersDraft draft, CancellationToken cancel) => Handle(caseId, draft, cancel);

    /// <summary>Somebody takes a part in a case, on the invitation of its customer; whoever calls has seen the invitation.</summary>
    public ValueTask<Outcome<CaseView>> Join(string caseId, Joining joining, CancellationToken cancel) => Handle(caseId, joining, cancel);

    public ValueTask<Outcome<CaseView>> Assign(string caseId, Assignment assignment, CancellationToken cancel) => Handle(caseId, assignment, cancel);

    /// <summary>A step goes to another member of staff; whoever calls has seen that they may have it.</summary>
    public ValueTask<Outcome<CaseView>> HandOver(string caseId, HandingOver handing, CancellationToken cancel) => Handle(caseId, handing, cancel);

    /// <summary>A body is asked to see to a step that does not move.</summary>
    public ValueTask<Outcome<CaseView>> Escalate(string caseId, Escalating escalating, CancellationToken cancel) => Handle(caseId, escalating, cancel);

    /// <summary>Another advisor stands by the customer from here on.</summary>
    public ValueTask<Outcome<CaseView>> Advise(string caseId, AdvisorChange change, CancellationToken cancel) => Handle(caseId, change, cancel);

    public ValueTask<Outcome<CaseView>> Rate(string caseId, Rating rating, CancellationToken cancel) => Handle(caseId, rating, cancel);

    /// <summary>The owner of an incident has looked into it: what was stuck is tried again.</summary>
    public ValueTask<Outcome<CaseView>> Remedy(string caseId, Remedy remedy, CancellationToken cancel) => Handle(caseId, remedy, cancel);

    /// <summary>The owner of an effect in doubt has found out whether it was done.</summary>
    public ValueTask<Outcome<CaseView>> Settle(string caseId, Settlement settlement, CancellationToken cancel) => Handle(caseId, settlement, cancel);

    /// <summary>What the operation of a stuck step answers when it is done, by name.</summary>
    public IReadOnlyList<string> AnswersOf(CaseView view, IncidentView incident) =>
        [.. library.Version(view.Model, view.Hash).TryFind(incident.Step)?.Step.Operation?.Outs.Select(answer => answer.Name).Distinct() ?? []];

    /// <summary>Writes that a member of staff looked, and why; the person sees it.</summary>
    public ValueTask<Outcome<CaseView>> View(string caseId, Viewing viewing, CancellationToken cancel) => Handle(caseId, viewing, cancel);

    /// <summary>A message from outside: opens the journey that it starts, or finds the case that waits for its key.</summary>
    /// <param name="id">The sender's id of the message; the same id twice is the same message.</param>
    /// <returns>The case that it opened or found; none while it is kept for the case that will wait for it.</returns>
    public async ValueTask<Outcome<CaseView?>> Receive(string name, string key, string id, JsonObject payload, Origin origin, CancellationToken cancel)
    {
        if (await NotReceived(name, key, payload, cancel) is { } refusal) return refusal;
        if (library.Opens(name))
            return Met(await Handle(Names.CaseId(id), Openings.ByMessage(library, name, id, payload, origin), cancel));
        if (await messages.Post(name, key, id, key, payload, origin, cancel) is not { } meeting) return default;
        return Met(await Handle(meeting.Case, new MessageArrival(meeting.Message, meeting.Wait, name, key, meeting.Payload), cancel));
    }

    private static Outcome<CaseView?> Met(Outcome<CaseView> handled) => handled.IsRefused ? handled.Refusal : handled.Value;

    public async ValueTask<CaseView?> Find(string caseId, CancellationToken cancel) =>
        await store.LoadLatest(caseId, cancel) is { } state ? CaseViews.Of(state, library) : null;

    /// <summary>A step of the model that a case runs by; null when the model has no such step.</summary>
    public StepCard? Step(CaseView view, string step) => library.Version(view.Model, view.Hash).TryFind(step) is { } node
        ? new(node.Id, new(node.NameAr, node.NameEn), Knowledge.Named(view.Data, node.Step.FormId) ?? "", Knowledge.Named(view.Data, node.Step.Role) ?? "")
        : null;

    /// <summary>The case on its model, token by token.</summary>
    public async ValueTask<LiveModel?> Model(string caseId, CancellationToken cancel) => await store.Load(caseId, cancel) is { } state
        ? LiveModels.Of(state, await journal.ReadStream(CaseStreams.Of(caseId), 0, cancel), library) : null;

    /// <summary>Everything that happened in a case, in order, and how its decisions were come to.</summary>
    public async ValueTask<IReadOnlyList<StoryFact>> Story(string caseId, CancellationToken cancel) =>
        new CaseRetelling(library, store.Keyring, await journal.ReadStream(CaseStreams.Of(caseId), 0, cancel)).Facts();

    /// <summary>An answer to a step that is not open goes on unjudged: the case itself says what becomes of it.</summary>
    private async ValueTask<Outcome<StepAnswer>> Judge(string caseId, StepAnswer answer, CancellationToken cancel)
    {
        if (rules.Count is 0 || await store.LoadLatest(caseId, cancel) is not { } state) return answer;
        foreach (var rule in rules.Where(rule => rule.Model == state.Opened.Model))
        {
            var view = CaseViews.Of(state, library);
            if (view.Steps.FirstOrDefault(step => step.Token == answer.Token) is not { } step) break;
            var judged = await rule.Judge(view, step, answer, cancel);
            if (judged.IsRefused) return judged.Refusal;
            answer = judged.Value;
        }
        return answer;
    }

    internal async ValueTask<Outcome<CaseView>> Handle(string caseId, Stimulus stimulus, CancellationToken cancel)
    {
        var after = await runner.Handle(caseId, stimulus, cancel);
        if (after.IsRefused) return after.Refusal;
        driver.Follow(after.Value);
        return CaseViews.Of(after.Value, library);
    }
}
