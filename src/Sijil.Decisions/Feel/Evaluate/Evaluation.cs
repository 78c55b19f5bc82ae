using System.Runtime.CompilerServices;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Explain;

namespace Sijil.Decisions.Feel.Evaluate;

/// <summary>One evaluation under way: what is left of its limits, its clock, and the reasons for nulls where they are collected.</summary>
internal sealed class Evaluation(FeelSettings settings, List<FeelProblem>? problems)
{
    private const int MaxProblems = 100;
    private long steps = settings.MaxSteps;
    private long held;
    private int depth;
    private bool stopped;
    private List<FeelProblem>? problems = problems;
    private List<MatchedRule>? rules;

    public DateTimeOffset? Now => settings.Now;

    /// <summary>Whether the rules that match are kept, and the reasons for nulls without a list given for them.</summary>
    public bool Keeps { get; init; }

    /// <summary>The rules of decision tables that matched, where they are kept.</summary>
    public IReadOnlyList<MatchedRule> Rules { get; private set; } = [];

    /// <summary>The reasons so far, where they are collected.</summary>
    public IReadOnlyList<FeelProblem> Problems => problems ?? (IReadOnlyList<FeelProblem>)[];

    /// <summary>What was come by on the way, where the evaluation is to be explained; it is then interpreted.</summary>
    public Trace? Trace { get; init; }

    public FeelSettings Settings => settings;

    /// <summary>Whether a limit was reached: everything still to be done gives null.</summary>
    public bool Stopped => stopped;

    /// <summary>Takes one step down; false when a limit is reached.</summary>
    public bool Enter(int position)
    {
        if (stopped) return false;
        if (--steps < 0) return Stop(FeelReason.TooManySteps, position);
        depth++;
        if (depth > settings.MaxDepth || ((depth & 15) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            depth--;
            return Stop(FeelReason.TooDeep, position);
        }
        return true;
    }

    public void Leave() => depth--;

    /// <summary>Takes steps for work done over many values; false when they are used up.</summary>
    public bool Spend(long count, int position)
    {
        if (stopped) return false;
        steps -= count;
        return steps >= 0 || Stop(FeelReason.TooManySteps, position);
    }

    /// <summary>Takes steps and memory for text that is made.</summary>
    public bool SpendText(long characters, int position) => Spend(characters / 4, position) && Hold(2 * characters, position);

    /// <summary>Takes steps and memory for items of lists that are made.</summary>
    public bool SpendItems(long count, int position) => Spend(count, position) && Hold(32 * count, position);

    /// <summary>Takes memory for values that are made; false when it is used up.</summary>
    public bool Hold(long bytes, int position)
    {
        if (stopped) return false;
        held += bytes;
        return held <= settings.MaxMemory || Stop(FeelReason.TooMuchMemory, position);
    }

    /// <summary>How many bytes have been counted for values.</summary>
    public long Held => held;

    private bool Stop(FeelReason reason, int position)
    {
        stopped = true;
        Quiet = 0;
        Nothing(reason, position);
        return false;
    }

    /// <summary>Keeps a rule that matched; it comes as a list of itself, so that most runs need no other.</summary>
    public void Keep(MatchedRule[] alone)
    {
        if (!Keeps) return;
        if (Rules.Count == 0) Rules = alone;
        else Rules = rules = [.. rules ?? Rules, alone[0]];
    }

    /// <summary>The element of a model that is being evaluated.</summary>
    public string Place { get; set; } = "";

    /// <summary>While above zero no reasons are collected.</summary>
    public int Quiet { get; set; }

    /// <summary>How many steps have been taken.</summary>
    public long Taken => settings.MaxSteps - steps;

    /// <summary>Null, with the reason where reasons are collected.</summary>
    public FeelValue Nothing(FeelReason reason, int position, string? first = null, string? second = null)
    {
        if (Quiet > 0) return FeelValue.Null;
        if (Keeps) problems ??= [];
        if (problems is not { Count: < MaxProblems }) return FeelValue.Null;
        string[] arguments = first is null ? [] : second is null ? [first] : [first, second];
        problems.Add(new FeelProblem(reason, position, arguments) { Place = Place });
        return FeelValue.Null;
    }
}
