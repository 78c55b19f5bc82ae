using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>A case on its model: every token with what it waits for and since when, and what is done.</summary>
/// <param name="Done">Ids of nodes that control has left.</param>
/// <param name="Undoable">Steps that were done and can be undone, in the order in which they were.</param>
public sealed record LiveModel(ProcessPlan Plan, IReadOnlyList<TokenView> Tokens, IReadOnlyCollection<string> Done, IReadOnlyList<Node> Undoable);

/// <summary>A token: where it stands, inside what, and what it waits for.</summary>
/// <param name="Around">The sub-processes and loops in which it stands, the outermost first, each with its round.</param>
/// <param name="Round">Of an instance of a loop: which, and of how many where that is known.</param>
/// <param name="Holds">Other tokens stand inside: it is a sub-process, a loop, or an undoing.</param>
public sealed record TokenView(int Id, Node Node, IReadOnlyList<(Node Node, int Round)> Around, int Round, int Rounds, bool Holds, DateTimeOffset Since, IReadOnlyList<WaitedFor> Waits);

/// <summary>What a token waits for: person, system, message, signal, timer, call, or an incident's owner.</summary>
/// <param name="Name">Whose answer, message or case; nothing of a timer.</param>
/// <param name="Event">The event, where it is not the node itself.</param>
public sealed record WaitedFor(string Kind, string Name, Node? Event, DateTimeOffset? At);

/// <summary>Reads a case's marking as people see it.</summary>
internal static class LiveModels
{
    public static LiveModel Of(CaseState state, IReadOnlyList<Entry> entries, JourneyLibrary library)
    {
        var plan = library.Version(state.Opened.Model, state.Opened.Hash);
        var (since, done) = Past(entries, library, state.Opened.Model);
        return new(plan, [.. state.Marking.Tokens.Select(token => View(token, state, plan, since.GetValueOrDefault(token.Id, state.OpenedAt)))],
            [.. done.Where(id => plan.TryFind(id) is not null)], [.. state.Marking.Done.Where(one => one.Inside < 0).Select(one => plan.Nodes[one.Node])]);
    }

    private static TokenView View(Token token, CaseState state, ProcessPlan plan, DateTimeOffset since)
    {
        var marking = state.Marking;
        List<(Node, int)> around = [];
        for (var at = token.Scope; at >= 0 && marking.Find(at) is { } scope; at = scope.Scope)
            if (scope.Node != token.Node || !marking.IsInstance(token)) around.Insert(0, (plan.Nodes[scope.Node], marking.LoopCounter(scope)));
        var rounds = marking.IsInstance(token) ? marking.Recall(token.Scope, Move.Key(token.Node, 0)) : 0;
        return new(token.Id, plan.Nodes[token.Node], around, marking.LoopCounter(token), rounds, marking.Tokens.Any(other => other.Scope == token.Id), since, [.. Waits(token, state, plan)]);
    }

    private static IEnumerable<WaitedFor> Waits(Token token, CaseState state, ProcessPlan plan)
    {
        Node? Event(string step) => step == plan.Nodes[token.Node].Id ? null : plan.TryFind(step);
        foreach (var step in state.Steps.Where(step => step.Token == token.Id)) yield return new("person", step.Holder, null, step.Due);
        foreach (var pending in state.Pendings.Where(pending => pending.Token == token.Id && !pending.Abandoned))
            if (pending.Kind is PendingKind.Read or PendingKind.Operate) yield return new("system", pending.Name, null, null);
            else if (pending.Kind is PendingKind.Call) yield return new("call", pending.Of, null, null);
        foreach (var wait in state.Waits.Where(wait => wait.Token == token.Id))
            yield return wait.Name.StartsWith(CaseTurn.SignalPrefix, StringComparison.Ordinal) ? new("signal", wait.Name[CaseTurn.SignalPrefix.Length..], Event(wait.Step), null) : new("message", wait.Name, Event(wait.Step), null);
        foreach (var timer in state.Timers.Where(timer => timer.Token == token.Id)) yield return new("timer", "", Event(timer.Step), timer.At);
        foreach (var incident in state.Incidents.Where(incident => incident.Token == token.Id)) yield return new("incident", incident.Owner, null, null);
    }

    /// <summary>Since when each token stands where it stands, and the nodes that tokens have left, by the model of their time.</summary>
    private static (Dictionary<int, DateTimeOffset> Since, HashSet<string> Done) Past(IReadOnlyList<Entry> entries, JourneyLibrary library, string model)
    {
        Dictionary<int, DateTimeOffset> since = [];
        Dictionary<int, int> places = [];
        HashSet<string> done = new(StringComparer.Ordinal);
        ProcessPlan? plan = null;
        foreach (var recorded in entries.SelectMany(entry => entry.Facts))
        {
            if (recorded.Type is not ("case-opened" or "case-migrated" or "tokens-moved")) continue;
            switch (FactCodec.Read(recorded))
            {
                case CaseOpened opened: plan = library.Version(model, opened.Hash); break;
                case CaseMigrated migrated:
                    plan = library.Version(model, migrated.To);
                    foreach (var move in migrated.Moves.Chunk(5)) places[move[0]] = move[3];
                    break;
                case TokensMoved moved: Follow(moved.Moves, plan!, places, done, since, recorded.HappenedAt); break;
            }
        }
        return (since, done);
    }

    private static void Follow(IReadOnlyList<int> moves, ProcessPlan plan, Dictionary<int, int> places, HashSet<string> done, Dictionary<int, DateTimeOffset> since, DateTimeOffset at)
    {
        foreach (var numbers in moves.Chunk(3))
        {
            var move = new Move(numbers[0], numbers[2], numbers[1]);
            if (!move.IsToken) continue;
            if (places.TryGetValue(move.Token, out var left)) done.Add(plan.Nodes[left].Id);
            if (move.IsGone) places.Remove(move.Token);
            else places[move.Token] = move.Node;
            since[move.Token] = at;
        }
    }
}
