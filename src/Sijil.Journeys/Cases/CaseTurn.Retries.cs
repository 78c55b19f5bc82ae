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
        Note(new AttemptFailed(pending.Id, attempt, failed.Reason, inDoubt || isLast ? Backoff.NotByItself : AsRecorded(now + Backoff.After(pending.Id, attempt))));
        if (isLast) EndSilence(pending, "gave-up");
        if (inDoubt) OpenSilence(pending, failed.Owner, "in-doubt", About(IncidentTexts.InDoubt, pending));
        else if (isLast) OpenSilence(pending, failed.Owner, "exhausted", About(IncidentTexts.Exhausted, pending, attempt));
        else if (attempt >= Backoff.AttemptsBeforeIncident) OpenSilence(pending, failed.Owner, "no-answer", About(IncidentTexts.NoAnswer, pending));
    }

    /// <summary>Nothing was sent, so nothing is in doubt and no attempt is counted; but whoever waits long has an owner all the same.</summary>
    private void Rest(Pending pending, Failed failed, DateTimeOffset until)
    {
        var attempt = pending.Repeats == "never" ? 0 : pending.Attempt;
        var from = until > now ? until : now;
        Note(new AttemptFailed(pending.Id, attempt, failed.Reason, AsRecorded(from + Backoff.Spread(pending.Id, from))));
        if (now - pending.AskedAt >= Backoff.BeforeIncident) OpenSilence(pending, failed.Owner, "no-answer", About(IncidentTexts.NoAnswer, pending));
    }

    /// <summary>A text about what was asked for, by its name in each language.</summary>
    private Bilingual About(Bilingual text, Pending pending, int times = 0)
    {
        var name = pending.Kind is PendingKind.Read ? library.Registers?.Elements.GetValueOrDefault(pending.Name)?.Name
            : library.Registers?.SystemOf(pending.Name)?.Operations.FirstOrDefault(one => one.Id == pending.Name)?.Name;
        return new(text.With(name?.Ar ?? pending.Name, times).Ar, text.With(name?.En ?? pending.Name, times).En);
    }

    private void OpenSilence(Pending pending, string owner, string code, Bilingual text)
    {
        if (!state.Incidents.Exists(incident => incident.Id == SilenceOf(pending))) Open(SilenceOf(pending), pending.Abandoned ? -1 : pending.Token, pending.Step, owner, code, text);
    }
}
