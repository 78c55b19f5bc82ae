namespace Sijil.Measure.Prediction;

/// <summary>The hands of one body and role: how many work at a time, in which hours, and how long a step lay there while a hand was free.</summary>
/// <remarks>As many hands as the record has ever shown at work at once. What was waited while all of them were busy is not learnt as waiting: in a simulation it comes about by itself.</remarks>
internal sealed class Crew
{
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> full;

    private Crew(OpenHours hours, int hands, List<(DateTimeOffset From, DateTimeOffset To)> full) => (Hours, Hands, this.full) = (hours, hands, full);

    public OpenHours Hours { get; }

    public int Hands { get; }

    /// <summary>The share of the observed time in which every hand was busy.</summary>
    public double Load { get; private init; }

    public static Crew Of(IReadOnlyList<PastStep> steps)
    {
        var changes = steps.Where(step => step.Minutes > 0).SelectMany(step => new[] { (At: step.Done - TimeSpan.FromMinutes(step.Minutes), By: 1), (At: step.Done, By: -1) })
            .OrderBy(change => change.At).ThenBy(change => change.By).ToList();
        var (busy, most) = (0, 1);
        foreach (var change in changes) most = Math.Max(most, busy += change.By);

        List<(DateTimeOffset From, DateTimeOffset To)> full = [];
        busy = 0;
        for (var at = 0; at + 1 < changes.Count; at++)
        {
            busy += changes[at].By;
            if (busy == most && changes[at + 1].At > changes[at].At) full.Add((changes[at].At, changes[at + 1].At));
        }
        var hours = OpenHours.Of([.. steps.Select(step => step.Done)]);
        var span = changes.Count is 0 ? 0 : (changes[^1].At - changes[0].At).Ticks;
        return new(hours, most, full) { Load = span is 0 ? 0 : full.Sum(time => (time.To - time.From).Ticks) / (double)span };
    }

    /// <summary>How long a step lay, in open hours, before a hand began with it though one was free.</summary>
    public TimeSpan WaitOf(PastStep step)
    {
        var began = step.Done - TimeSpan.FromMinutes(step.Minutes);
        if (began <= step.Offered) return TimeSpan.Zero;
        var wait = Hours.Within(step.Offered, began);
        foreach (var (from, to) in full.Where(time => time.From < began && time.To > step.Offered))
            wait -= Hours.Within(from > step.Offered ? from : step.Offered, to < began ? to : began);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}

/// <summary>The hands of a crew in one run: each does one thing after another.</summary>
internal sealed class BusyCrew(Crew crew)
{
    private readonly DateTimeOffset[] free = new DateTimeOffset[crew.Hands];

    /// <summary>When a step that is offered now is done: it lies for its wait, then for a free hand, then is worked on.</summary>
    public DateTimeOffset Take(DateTimeOffset now, TimeSpan wait, TimeSpan work)
    {
        var ready = crew.Hours.After(now, wait);
        var hand = Array.IndexOf(free, free.Min());
        var begins = free[hand] > ready ? free[hand] : ready;
        return free[hand] = crew.Hours.After(begins, work);
    }
}
