using Sijil.Facts;

namespace Sijil.Journeys.Cases;

/// <summary>A question or an effect that got no usable answer: when it is tried again, how often, and when a person must see to it.</summary>
internal sealed partial class CaseTurn
{
    private void TryLater(Pending pending, Failed failed)
    {
        if (failed.NotBefore is { } rested)
        {
            Rest(pending, failed, rested);
            return;
        }
        var attempt = pending.Attempt + 1;
        var inDoubt = pending is { Repeats: "never", Abandoned: false };
        var isLast = attempt >= failed.MostAttempts && !inDoubt;
        Note(new AttemptFailed(pending.Id, attempt, failed.Reason, inDoubt || isLast ? Backoff.NotByItself : now + Backoff.After(pending.Id, attempt)));
        if (isLast) EndSilence(pending, "gave-up");
        if (inDoubt) OpenSilence(pending, failed.Owner, "in-doubt", IncidentTexts.InDoubt.With(pending.Name));
        else if (isLast) OpenSilence(pending, failed.Owner, "exhausted", IncidentTexts.Exhausted.With(pending.Name, attempt));
        else if (attempt >= Backoff.AttemptsBeforeIncident) OpenSilence(pending, failed.Owner, "no-answer", IncidentTexts.NoAnswer.With(pending.Name));
    }

    /// <summary>Nothing was sent, so nothing is in doubt and no attempt is counted; but whoever waits long has an owner all the same.</summary>
    private void Rest(Pending pending, Failed failed, DateTimeOffset until)
    {
        var attempt = pending.Repeats == "never" ? 0 : pending.Attempt;
        var from = until > now ? until : now;
        Note(new AttemptFailed(pending.Id, attempt, failed.Reason, AsRecorded(from + Backoff.Spread(pending.Id, from))));
        if (now - pending.AskedAt >= Backoff.BeforeIncident) OpenSilence(pending, failed.Owner, "no-answer", IncidentTexts.NoAnswer.With(pending.Name));
    }

    private void OpenSilence(Pending pending, string owner, string code, Bilingual text)
    {
        if (!state.Incidents.Exists(incident => incident.Id == SilenceOf(pending))) Open(SilenceOf(pending), pending.Abandoned ? -1 : pending.Token, pending.Step, owner, code, text);
    }
}
