using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Periods;

/// <summary>The Secretariat locks a period that has ended: its figures are given out, and what is said of it later restates them.</summary>
internal sealed class LockPeriod(IJournal journal, Keyring keyring, TimeProvider clock)
{
    public static readonly Refusal NoSuchPeriod = new("no-such-period", new("لا توجد فترة بهذا الرمز.", "There is no such period."));
    public static readonly Refusal NotYoursToLock = new("period-not-yours", new("لا يقفل فترات التقارير إلا الأمانة العامة.", "Only the Secretariat locks reporting periods."));
    public static readonly Refusal NotEnded = new("period-not-ended", new("لم تنتهِ الفترة بعد؛ آخر أيامها {0}.", "The period has not ended yet; its last day is {0}."));
    public static readonly Refusal AlreadyLocked = new("period-locked", new("الفترة مقفلة من قبل.", "The period is locked already."));

    public async ValueTask<Outcome<ReportingPeriod>> Lock(string period, Actor by, CancellationToken cancel)
    {
        if (by.Role != "secretary") return NotYoursToLock;
        if (ReportingPeriod.Read(period) is not { } asked) return NoSuchPeriod;
        if (asked.Last >= Scorecards.Moment.Today(clock)) return NotEnded.With(asked.Last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var stream = $"reporting-period/{asked.Id}";
        var outcome = await journal.Append(new()
        {
            Stream = stream, ExpectedVersion = 0, Origin = Origin.Live, Facts = FactCodec.Write([new ReportingPeriodLocked(asked.Id, by)], clock.GetUtcNow(), stream, 1, keyring),
        }, cancel);
        return outcome is AppendOutcome.Committed ? asked : AlreadyLocked;
    }
}
