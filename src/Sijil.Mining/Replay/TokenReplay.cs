using Sijil.Bpmn;
using Sijil.Mining.Flow;

namespace Sijil.Mining.Replay;

/// <summary>Plays the cases of a log on a model and counts the tokens that were missing and those that remained.</summary>
public static class TokenReplay
{
    /// <summary>Replays each variant once. Steps are matched by their names in the model, or by their ids.</summary>
    public static Conformance Of(Variants variants, ProcessPlan plan)
    {
        ArgumentNullException.ThrowIfNull(variants);
        var net = Net.Of(plan);
        var player = new Player(net);
        var search = new WholeWay(net);
        var fits = variants.All.Select(variant => FitOf([.. variants.NamesOf(variant)])).ToList();
        return Conformances.Of(variants, plan, fits);

        // The fewest silent moves are not always the right ones: before a case is said to deviate, other ways are tried.
        Fit FitOf(List<string> trace) => player.Play(trace) is { IsPerfect: false } fit && search.Find(trace) is { } way ? Fit.Whole(way) : player.Last;
    }
}

/// <summary>Plays one case at a time.</summary>
internal sealed class Player(Net net)
{
    private const int MostEnds = 1000;
    private readonly int[] marking = new int[net.Places];
    private readonly SilentWay way = new(net);
    private Fit fit = new();

    public Fit Last => fit;

    public Fit Play(IReadOnlyList<string> trace)
    {
        Array.Clear(marking);
        fit = new() { Produced = 1 };
        marking[Net.Source] = 1;
        foreach (var name in trace) Play(name);
        Finish();
        return fit;
    }

    private void Play(string name)
    {
        var candidates = net.Visible[name.Trim()];
        if (!candidates.Any())
        {
            fit.Unknown(name);
            return;
        }
        if (candidates.FirstOrDefault(move => move.IsReady(marking)) is { } ready)
        {
            Fire(ready);
            return;
        }
        way.Look(marking);
        var best = candidates.MinBy(move => way.CostOf(move.From))!;
        if (SilentWay.IsPossible(way.CostOf(best.From)) && Go(best.From)) Fire(best);
        else Force(best);
    }

    // A case is done when all its tokens are; each that can silently come to an end does.
    private void Finish()
    {
        var ended = marking[Net.Sink];
        do
        {
            marking[Net.Sink] = 0;
            way.Look(marking);
            if (SilentWay.IsPossible(way.CostOf([Net.Sink]))) Go([Net.Sink]);
            ended += marking[Net.Sink];
        }
        while (marking[Net.Sink] > 0 && ended < MostEnds);
        fit.Consumed += Math.Max(1, ended);
        if (ended is 0) fit.Unfinished();
        for (var place = 0; place < marking.Length; place++) if (marking[place] > 0 && place != Net.Sink && !net.Choices.Contains(place)) fit.Remains(net.Names[place], marking[place]);
    }

    /// <returns>False, with nothing moved, when two moves would need the same token.</returns>
    private bool Go(IReadOnlyList<int> places)
    {
        var before = (int[])marking.Clone();
        var (produced, consumed) = (fit.Produced, fit.Consumed);
        foreach (var move in way.To(places))
        {
            if (!move.IsReady(marking))
            {
                before.CopyTo(marking, 0);
                (fit.Produced, fit.Consumed) = (produced, consumed);
                return false;
            }
            Fire(move);
        }
        return places.All(place => marking[place] > 0);
    }

    private void Force(NetMove move)
    {
        var missing = 0;
        foreach (var place in move.From)
        {
            if (marking[place] > 0) continue;
            marking[place]++;
            missing++;
        }
        fit.Misses(move.Node.Id, missing);
        Fire(move);
    }

    private void Fire(NetMove move)
    {
        fit.Consumed += move.Take(marking);
        foreach (var place in move.To) marking[place]++;
        fit.Produced += move.To.Count;
        if (move.EndsAll) Clear();
    }

    // A terminating end takes every token of the case with it.
    private void Clear()
    {
        for (var place = 0; place < marking.Length; place++)
        {
            if (place == Net.Sink) continue;
            fit.Consumed += marking[place];
            marking[place] = 0;
        }
    }
}
