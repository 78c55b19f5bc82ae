using Sijil.Journeys.Cases;

namespace Sijil.Journeys;

/// <summary>How a case stands at a moment, seen by whoever answers for it.</summary>
public enum CaseStanding
{
    /// <summary>It came to the end that it was begun for.</summary>
    Completed,

    /// <summary>It ended otherwise: refused or stopped, what was done undone where the model says how.</summary>
    EndedOtherwise,

    /// <summary>A step or an incident of it has a holder, who must act.</summary>
    WithPerson,

    /// <summary>Something is set to happen, at a moment that is still to come.</summary>
    Waiting,

    /// <summary>Open, nobody holds it, and nothing is set to happen.</summary>
    Stuck,
}

internal static class CaseStandings
{
    public static CaseStanding Of(CaseState state, DateTimeOffset now)
    {
        if (!state.IsOpen && state.Incidents.Count is 0) return state.Outcome is "completed" ? CaseStanding.Completed : CaseStanding.EndedOtherwise;
        if (state.Steps.Exists(step => step.Holder.Length > 0) || state.Incidents.Exists(incident => incident.Owner.Length > 0)) return CaseStanding.WithPerson;
        var isSet = state.Timers.Exists(timer => timer.At > now) || state.Pendings.Exists(pending => !pending.Abandoned && pending.NextAt > now);
        return isSet ? CaseStanding.Waiting : CaseStanding.Stuck;
    }
}
