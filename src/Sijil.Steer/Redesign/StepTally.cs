using Sijil.Facts;

namespace Sijil.Steer.Redesign;

/// <summary>What the facts of cases say of each step, added up.</summary>
internal sealed class StepTally
{
    private readonly Dictionary<string, Counts> steps = new(StringComparer.Ordinal);
    private readonly SortedSet<string> bodies = new(StringComparer.Ordinal);

    public int Cases { get; private set; }
    public int Done { get; private set; }
    public IReadOnlyCollection<string> Bodies => bodies;
    public IEnumerable<string> Steps => steps.Keys;

    /// <summary>One case, its facts in order.</summary>
    public void Add(IEnumerable<(DateTimeOffset At, Fact Fact)> facts)
    {
        Cases++;
        Dictionary<string, DateTimeOffset> offered = [];
        HashSet<string> reading = [];    // a step that reads many elements is one step
        foreach (var (at, fact) in facts)
        {
            switch (fact)
            {
                case StepOffered step: Offer(step, at, offered); break;
                case StepDone step: Finish(step, at, offered); break;
                case DataRead read: Read(read, reading); break;
                case EffectAnswered answered: Of(answered.Step, answered.Entity).Times++; break;
                case DecisionMade decided: Of(decided.Step, "").Times++; break;
            }
        }
    }

    public DrawnStep Draw(string step, Bilingual name)
    {
        var counts = steps[step];
        double Each(double sum) => Math.Round(sum / Cases, 2);
        return new(step, name, counts.Holder, Each(counts.Times), Each(counts.Visits), Each(counts.Minutes), Each(counts.Fields), Math.Round(counts.MedianHours, 2), [.. counts.Elements]);
    }

    private void Offer(StepOffered step, DateTimeOffset at, Dictionary<string, DateTimeOffset> offered)
    {
        offered[step.Step] = at;
        Of(step.Step, step.Holder);
    }

    private void Finish(StepDone step, DateTimeOffset at, Dictionary<string, DateTimeOffset> offered)
    {
        var counts = Of(step.Step, "");
        counts.Times++;
        counts.Visits += step.Visit ? 1 : 0;
        counts.Minutes += step.Minutes;
        counts.Fields += step.Asked;
        if (offered.TryGetValue(step.Step, out var since)) counts.Hours.Add((at - since).TotalHours);
        Done++;
    }

    private void Read(DataRead read, HashSet<string> reading)
    {
        var counts = Of(read.Step, read.Entity);
        counts.Times += reading.Add(read.Step) ? 1 : 0;
        counts.Elements.Add(read.Element);
    }

    private Counts Of(string step, string holder)
    {
        if (!steps.TryGetValue(step, out var counts)) steps[step] = counts = new();
        if (holder.Length > 0) counts.Holder = holder;
        if (holder is not ("" or "customer" or "advisor")) bodies.Add(holder);
        return counts;
    }

    private sealed class Counts
    {
        public string Holder { get; set; } = "";
        public int Times { get; set; }
        public int Visits { get; set; }
        public int Minutes { get; set; }
        public int Fields { get; set; }
        public List<double> Hours { get; } = [];
        public SortedSet<string> Elements { get; } = new(StringComparer.Ordinal);

        public double MedianHours => Hours.Count is 0 ? 0 : Hours.Order().ElementAt(Hours.Count / 2);
    }
}
