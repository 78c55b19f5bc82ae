using Sijil.Bpmn;
using Sijil.Decisions.Feel;
using Sijil.Facts;
using Sijil.Journeys.Migrations;

namespace Sijil.Journeys.Cases;

/// <summary>Whether a case can go on by another version as it stands now, and if not, every reason why.</summary>
/// <param name="Moved">Its marking there; nothing where it cannot move.</param>
internal sealed record CaseFit(Moved? Moved, IReadOnlyList<Refusal> Reasons)
{
    public static CaseFit Of(CaseState state, Migrating order, Func<FeelExpression, (FeelValue Value, string? Problem)> ask)
    {
        var map = order.Way.Map;
        if (!state.IsOpen) return new(null, [StayTexts.Ended]);
        if (state.Opened.Hash != map.From.Hash || state.Opened.Model != map.From.Id) return new(null, [StayTexts.OtherVersion]);
        var moved = Moved.Of(state.Marking, map, PlacesBefore(state, order.Made));
        List<Refusal> reasons = [.. moved.Misfits.Distinct().Select(StayTexts.Of), .. Underway(state, moved, map)];
        foreach (var (into, value) in order.Way.Data)
            if (ask(value).Problem is { } problem) reasons.Add(StayTexts.NoData.With(into, problem));
        if (reasons.Count == 0 && order.Way.Fault(state.Marking, moved.Marking!) is { } fault) reasons.Add(StayTexts.Of(new(fault.Code == ProblemCodes.Deadlock ? ChangeCodes.Deadlock : ChangeCodes.Unsynchronised,
            fault.At.Id, string.Join(" → ", fault.Way))));
        return new(reasons.Count == 0 ? moved : null, reasons);
    }

    /// <summary>A token that stands where it was put goes back where it was taken from.</summary>
    private static Dictionary<int, (int Node, int Flow)>? PlacesBefore(CaseState state, CaseMigrated? made)
    {
        if (made is null) return null;
        Dictionary<int, (int, int)> places = [];
        for (var at = 0; at < made.Moves.Count; at += 5)
            if (state.Marking.Find(made.Moves[at]) is { } token && token.Node == made.Moves[at + 3] && (token.Flow == made.Moves[at + 4])) places[token.Id] = (made.Moves[at + 1], made.Moves[at + 2]);
        return places;
    }

    /// <summary>What a system is being asked must be what the other version's step asks too: an answer has one meaning.</summary>
    private static IEnumerable<Refusal> Underway(CaseState state, Moved moved, StepMap map)
    {
        foreach (var (before, after) in moved.Tokens)
        {
            var (here, there) = (map.From.Nodes[before.Node], map.To.Nodes[after.Node]);
            if (state.Pendings.Exists(pending => pending.Token == before.Id && !pending.Abandoned && pending.Kind is PendingKind.Read or PendingKind.Operate)
                && (here.Step.Operation?.Id != there.Step.Operation?.Id || here.Step.Operation?.Repeats != there.Step.Operation?.Repeats || !here.Step.Reads.SequenceEqual(there.Step.Reads)))
                yield return StayTexts.EffectUnderway.With(here.Id, there.Id);
        }
    }
}
