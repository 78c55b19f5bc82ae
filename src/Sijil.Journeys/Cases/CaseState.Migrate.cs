using Sijil.Facts;

namespace Sijil.Journeys.Cases;

/// <summary>Another version: the same case in the other's numbers and names. What the other version wants besides is told by facts of its own.</summary>
internal sealed partial class CaseState
{
    private void Migrate(CaseMigrated migrated)
    {
        Opened = Opened with { Hash = migrated.To };    // the version it runs by; by which it began, its first fact says
        Dictionary<int, (int Node, int Flow)> places = [];
        Dictionary<int, int> nodes = [];
        for (var at = 0; at < migrated.Moves.Count; at += 5) places[migrated.Moves[at]] = (migrated.Moves[at + 3], migrated.Moves[at + 4]);
        for (var at = 0; at < migrated.Nodes.Count; at += 2) nodes[migrated.Nodes[at]] = migrated.Nodes[at + 1];
        Marking = Marking.Renumbered(places, nodes);

        if (migrated.Steps.Count == 0) return;
        string Now(int token, string step) => migrated.Steps.GetValueOrDefault($"{token}/{step}") ?? migrated.Steps.GetValueOrDefault(step, step);
        Replace(Steps, _ => true, step => step with { Step = Now(step.Token, step.Step) });
        Replace(Pendings, pending => !pending.Abandoned, pending => pending with { Step = Now(pending.Token, pending.Step) });
        Replace(Timers, _ => true, timer => timer with { Step = Now(timer.Token, timer.Step) });
        Replace(Waits, _ => true, wait => wait with { Step = Now(wait.Token, wait.Step) });
        Replace(Incidents, _ => true, incident => incident with { Step = Now(incident.Token, incident.Step) });
        Replace(Names, _ => true, name => name with { Step = Now(-1, name.Step) });
    }
}
