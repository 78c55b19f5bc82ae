using System.Text.Json.Serialization;

namespace Sijil.Measure.Holders;

/// <summary>Something that a case waits for, and who owes it.</summary>
internal sealed record Owed(string Id, int Token, string Step, string Holder);

/// <summary>From a moment on the case is in these hands, until the next span begins. Microseconds, as the rows keep them.</summary>
internal readonly record struct HeldSpan(long From, string Holder);

/// <summary>An open case: what it waits for, and in whose hands it has been until now.</summary>
internal sealed class HeldCase
{
    public string Id { get; set; } = "";
    public string Parent { get; set; } = "";
    public int ParentToken { get; set; } = -1;
    public long Opened { get; set; }

    /// <summary>Part of another case's transaction: its time is counted there.</summary>
    public bool IsPart { get; set; }
    public List<Owed> Owed { get; set; } = [];
    public List<HeldSpan> Spans { get; set; } = [];
    public List<string> Done { get; set; } = [];
    public int Rework { get; set; }

    /// <summary>Who holds it now; of several the first in rank, and of equals whoever has owed longest.</summary>
    [JsonIgnore]
    public string Now
    {
        get
        {
            var now = HolderCode.Platform;
            foreach (var owed in Owed)
                if (HolderCode.RankOf(owed.Holder) < HolderCode.RankOf(now)) now = owed.Holder;
            return now;
        }
    }

    /// <summary>From this moment on it is in the hands that hold it now; a clock that went back takes nothing from whoever held it.</summary>
    public void Mark(long at)
    {
        var from = Spans.Count is 0 ? Opened : Math.Max(at, Spans[^1].From);
        var now = Now;
        if (Spans.Count > 0 && Spans[^1].From == from) Spans.RemoveAt(Spans.Count - 1);
        if (Spans.Count is 0 || Spans[^1].Holder != now) Spans.Add(new(from, now));
    }

    /// <summary>Every moment from its opening to an end, in the hands of exactly one.</summary>
    public IEnumerable<(string Holder, long From, long To)> Until(long end)
    {
        for (var i = 0; i < Spans.Count; i++)
        {
            var (from, to) = (Math.Min(Spans[i].From, end), Math.Min(i + 1 < Spans.Count ? Spans[i + 1].From : end, end));
            if (to > from) yield return (Spans[i].Holder, from, to);
        }
    }

    /// <summary>How often it went from one pair of hands to another; what systems and dates did between them is no hand.</summary>
    public int HandoversUntil(long end)
    {
        var hands = Until(end).Select(span => span.Holder).Where(HolderCode.IsHand).ToList();
        return hands.Zip(hands.Skip(1), (one, next) => one != next).Count(changed => changed);
    }
}
