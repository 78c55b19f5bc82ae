using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>One turn of a case: a pure function of the case, what reached it, and now; what it says is only facts.</summary>
/// <remarks>Ids are made of the case's own version and a count, so the same turn run again makes the same ids.</remarks>
internal sealed partial class CaseTurn
{
    private const string Secretariat = "gs";
    private const int MostSteps = 10_000;
    private readonly JourneyLibrary library;
    private readonly Keyring keyring;
    private readonly IReadOnlySet<string> taken;
    private readonly IExchange? sources;
    private readonly DateTimeOffset now;
    private readonly List<Fact> facts = new(32);
    private readonly List<string> claims = [];
    private readonly List<string> releases = [];
    private readonly List<Token> reached = [];
    private readonly CaseState state;
    private readonly Marking ahead = new();    // where the machine tries a step before it is a fact
    private readonly List<Move> moves = [];
    private readonly WhatIsKnown ask;
    private readonly Action<Node, int> arrive, settle;
    private ProcessPlan? plan;
    private bool terminated;
    private int here = -1;    // the token at which the turn is at work: what is known depends on it
    private Actor doer = Actor.System;

    private CaseTurn(JourneyLibrary library, Keyring keyring, CaseState? before, IReadOnlySet<string> taken, IExchange? sources, DateTimeOffset now)
    {
        (this.library, this.keyring, this.taken, this.sources, this.now) = (library, keyring, taken, sources, AsRecorded(now));
        state = before?.Copy() ?? new CaseState();
        (ask, arrive, settle) = (Feel, Arrive, Settle);
    }

    /// <summary>A moment as the journal gives it back: universal time, whole microseconds; so the state equals the fold of what is read.</summary>
    public static DateTimeOffset AsRecorded(DateTimeOffset moment) => new(moment.UtcTicks - moment.UtcTicks % 10, TimeSpan.Zero);

    /// <param name="taken">Claims that this case tried and another holds.</param>
    /// <param name="sources">Answers the questions whose source is here; its answers become facts of this turn, so a replay asks nobody.</param>
    public static TurnDraft Run(JourneyLibrary library, Keyring keyring, CaseState? before, IReadOnlyList<Stimulus> stimuli,
        IReadOnlySet<string> taken, DateTimeOffset now, IExchange? sources = null)
    {
        var turn = new CaseTurn(library, keyring, before, taken, sources, now);
        Refusal? refusal = null;
        foreach (var stimulus in stimuli)
        {
            refusal = turn.Take(stimulus);
            turn.here = -1;
            turn.RunToRest();
        }
        turn.state.Version = (before?.Version ?? 0) + 1;
        return new(turn.state, turn.facts, turn.claims, turn.releases, turn.facts.Count == 0 ? refusal : null);
    }

    /// <summary>The version that the case began with, whatever the files say today.</summary>
    private ProcessPlan Plan => plan ??= library.Version(state.Opened.Model, state.Opened.Hash);

    private Refusal? Take(Stimulus stimulus) => stimulus switch
    {
        Opening opening => Open(opening),
        StepAnswer answer => Finish(answer),
        AnswersDraft draft => Keep(draft),
        Joining joining => Join(joining),
        Assignment assignment => Assign(assignment),
        HandingOver handing => HandOver(handing),
        Escalating escalating => Escalate(escalating),
        AdvisorChange change => Advise(change),
        EffectReply reply => Answer(reply.Id, reply.Reply),
        Woken => Wake(),
        MessageArrival message => Receive(message),
        Delivered delivered => Hand(delivered.Id),
        ChildReply child => Return(child),
        Stopping => Stop(),
        Remedy remedy => TryAgain(remedy),
        Settlement settlement => EndDoubt(settlement),
        Skipping skipping => Skip(skipping),
        DataChange change => Change(change),
        TokenShift shift => Shift(shift),
        Beginning beginning => Begin(beginning),
        Rating rating => Rate(rating),
        Viewing viewing => View(viewing),
        Migrating migrating => Migrate(migrating),
        Retry => null,
        _ => throw new InvalidOperationException($"No case takes a {stimulus.GetType().Name}."),
    };

    private Refusal? Open(Opening opening)
    {
        if (state.Opened is not null) return null;
        plan = library.For(opening.Model, opening.Case, opening.Service, opening.Entity);
        state.Origin = opening.Origin;
        var start = opening.Data["start"] is JsonValue named && Plan.TryFind(named.ToString()) is { Parent: < 0 } asked && (asked.Kind is NodeKind.Start || Plan.Begins(asked)) ? asked.Index : Plan.Start;
        Note(new CaseOpened(opening.Case, Plan.Id, Plan.Hash, opening.Service, opening.SubService, opening.Entity, opening.Customer, opening.Trigger,
            opening.Proactive, opening.By, Seal(opening.Data, opening.Customer.Length > 0 ? opening.Customer : opening.Case), Plan.Nodes[start].Id,
            opening.Parties, opening.ParentCase, opening.ParentToken, opening.Group));
        Promise();
        Follow(Machine.Start(Plan, start, Ahead(), ask, moves));
        if (state.Marking.Tokens.Count > 0) WaitForScope(-1, Plan.EventSubs);
        return null;
    }

    /// <summary>Does what each reached node asks until every token waits for the world; what is said to others is said last, when whoever may hear it has come where it listens.</summary>
    private void RunToRest()
    {
        var guard = 0;
        Look();
        while (reached.Count > 0)
        {
            var next = NextReached();
            var token = reached[next];
            reached.RemoveAt(next);
            if (++guard > MostSteps)
            {
                StopHere(token);
                break;
            }
            if (state.Marking.Find(token.Id) is { } live && live.Node == token.Node) Guard(Plan.Nodes[token.Node], token.Id, arrive);
            if (reached.Count == 0) Look();
        }
        if (state.Opened is not null && state.IsOpen && state.Marking.Tokens.Count == 0) Close(terminated ? "stopped" : "completed");
    }

    /// <summary>The first that says nothing to others; the first of all where every one does.</summary>
    private int NextReached()
    {
        for (var at = 0; at < reached.Count; at++)
            if (Plan.Nodes[reached[at].Node].Kind is not (NodeKind.Throw or NodeKind.End)) return at;
        return 0;
    }

    /// <summary>More steps at a stretch than any sound model takes: whatever is under way is held up, and has an owner.</summary>
    private void StopHere(Token token)
    {
        foreach (var moving in reached.Prepend(token))
            if (state.Marking.Find(moving.Id) is { } standing && standing.Node == moving.Node) Stick(moving.Id, Plan.Nodes[moving.Node].Id, state.Opened.Entity, "never-rests", IncidentTexts.NeverRests.With(Plan.Nodes[moving.Node].Id));
        reached.Clear();
    }

    /// <summary>Conditions that are waited for are asked again whenever the case may know more.</summary>
    private void Look()
    {
        if (state.Opened is not null && Plan.HasConditionals && state.Marking.Tokens.Count > 0) Follow(Machine.Look(Plan, Ahead(), ask, moves));
    }

    /// <summary>A model that breaks at a step holds up this token only, and has an owner.</summary>
    private void Guard(Node node, int token, Action<Node, int> act)
    {
        here = token;
        try
        {
            act(node, token);
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            Stick(token, node.Id, state.Opened.Entity, "broke", IncidentTexts.Broke.With(node.Id, broken.Message));
        }
    }

    /// <summary>The marking as it stands, for the machine to go on in; what it does there becomes facts when it is followed.</summary>
    private Marking Ahead()
    {
        moves.Clear();
        ahead.CopyFrom(state.Marking);
        return ahead;
    }

    private void Follow(Arrivals arrivals)
    {
        foreach (var instance in arrivals.Instances) Collect(instance);
        WithdrawLeft(moves);
        if (moves.Count > 0) Note(new TokensMoved(Numbers(moves)));
        foreach (var caught in arrivals.Caught) Tell(caught);
        CloseEvents();
        reached.AddRange(arrivals.Reached);
        terminated |= arrivals.Terminated;
        foreach (var fault in arrivals.Faults) Stick(fault);
        if (arrivals.Error is { } error) EndInError(error);
    }

    private static int[] Numbers(List<Move> moves)
    {
        var numbers = new int[moves.Count * 3];
        for (var at = 0; at < moves.Count; at++) (numbers[at * 3], numbers[at * 3 + 1], numbers[at * 3 + 2]) = (moves[at].Token, moves[at].Flow, moves[at].Node);
        return numbers;
    }

    /// <summary>A person's step that is taken away is said so; otherwise it would vanish from their queue without a word.</summary>
    private void WithdrawLeft(List<Move> moves)
    {
        if (state.Steps.Count + state.Incidents.Count == 0) return;
        foreach (var move in moves)
        {
            if (!move.IsToken) continue;
            if (state.Steps.Find(step => step.Token == move.Token) is { } step) Note(new StepWithdrawn(step.Token, step.Step, "another-path"));
            foreach (var incident in state.Incidents.FindAll(incident => incident.Token == move.Token)) Resolve(incident, incident.IsLate ? "went-on" : "another-path");
        }
    }

    private void Complete(int token) => Follow(Machine.Complete(Plan, token, Ahead(), ask, moves));

    private void Throw(int token, Node node, string code, Bilingual text, string owner)
    {
        if (state.Marking.Find(token) is not null && Machine.Catcher(Plan, state.Marking, token, new(TriggerKind.Error) { Code = code }) is { } catcher)
        {
            Tell(catcher.Event, code, text);
            Follow(Machine.Fire(Plan, catcher.Event.Index, catcher.At.Id, Ahead(), ask, moves));
        }
        else
        {
            Stick(token, node.Id, owner, code, text);
        }
    }

    private void EndInError(string code)
    {
        if (state.Marking.Tokens.Count > 0)
            Note(new TokensMoved([.. state.Marking.Tokens.Reverse().SelectMany(token => new[] { token.Id, -1, -1 })]));
        Close(code == "stopped" ? "stopped" : "refused");
    }

    private void Close(string outcome)
    {
        if (!state.IsOpen) return;
        foreach (var incident in state.Incidents.FindAll(incident => incident.EndsWithCase)) Resolve(incident, "ended");
        if (outcome != "completed")
            foreach (var name in state.Names.ToList()) GiveBack(name.Stream);
        var tally = state.Tally;
        Note(new CaseClosed(state.Id, outcome, tally.Touches, tally.Assisted, tally.Visits, tally.Minutes, tally.Asked, tally.Held, tally.Fetched, tally.Fees));
    }

    private void Stick(MachineFault fault)
    {
        var (code, text) = fault.Kind switch
        {
            FaultKind.Deadlock => ("deadlock", IncidentTexts.Deadlock),
            FaultKind.NoCount => ("no-count", IncidentTexts.NoCount),
            FaultKind.TooManyInstances => ("too-many", IncidentTexts.TooMany),
            FaultKind.TooManyMoves => ("never-rests", IncidentTexts.NeverRests),
            _ => ("no-way-on", IncidentTexts.NoWayOn),
        };
        Stick(fault.Token, fault.NodeId, state.Opened.Entity, code, Named(text, fault.NodeId));
    }

    private void Stick(int token, string step, string owner, string code, Bilingual text)
    {
        if (!state.Incidents.Exists(incident => incident.Token == token && incident.Step == step && incident.Code == code))
            Open(NextId("i"), token, step, owner, code, text);
    }

    /// <summary>What is stuck always has an owner: who knows of none has the body that runs the service, and at last the Secretariat.</summary>
    private void Open(string incident, int token, string step, string owner, string code, Bilingual text)
    {
        if (owner.Length == 0) owner = state.Opened.Entity is { Length: > 0 } entity ? entity : Secretariat;
        Note(new IncidentOpened(incident, token, step, owner, code, text));
    }

    private void Note(Fact fact)
    {
        facts.Add(fact);
        state.Apply(fact, now, keyring);
    }

    private string NextId(string kind) => $"{state.Id}.{state.Version + 1}.{kind}{facts.Count}";

    private Sealed<JsonElement> Seal(JsonNode? value, string? person = null) =>
        Sealed.Of(person ?? state.Subject, PlainJson.Of(writer => Write(writer, value)));

    private static void Write(Utf8JsonWriter writer, JsonNode? value)
    {
        if (value is null) writer.WriteNullValue();
        else value.WriteTo(writer);
    }
}

/// <summary>What a turn would write: the case after it, its facts, and the names it takes and gives back.</summary>
internal sealed record TurnDraft(CaseState After, IReadOnlyList<Fact> Facts, IReadOnlyList<string> Claims, IReadOnlyList<string> Releases, Refusal? Refusal);
