using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <summary>The names that are read from the values given, with the slots where they are kept.</summary>
internal sealed class Inputs(OpenNames names)
{
    private readonly string[] names = names.Names;
    private readonly int[] slots = names.Slots;
    private readonly int[] places = new int[names.Names.Length];

    public IReadOnlyList<string> Names => names;

    /// <summary>Puts the values into their slots. Contexts of one shape have a name at one place, so that it is looked for there first.</summary>
    public void Load(FeelContext given, FeelValue[] into)
    {
        for (var at = 0; at < names.Length; at++)
            into[slots[at]] = given.TryGet(names[at], ref places[at], out var value) ? value : FeelValue.Absent;
    }

    /// <summary>Puts values in the order of other names into their slots.</summary>
    public void Load(int[] order, ReadOnlySpan<FeelValue> given, FeelValue[] into)
    {
        for (var at = 0; at < slots.Length; at++) into[slots[at]] = order[at] < 0 ? FeelValue.Absent : given[order[at]];
    }

    /// <summary>Where each name stands among others; -1 where it does not.</summary>
    public int[] OrderIn(IReadOnlyList<string> others) => Array.ConvertAll(names, name => others.ToList().IndexOf(name));
}

/// <summary>An expression as code over slots.</summary>
internal sealed class CompiledExpression(Code code, Layout layout, Inputs inputs)
{
    public Inputs Inputs => inputs;

    /// <summary>The code of an expression; nothing when it nests too deep, so that the interpreter goes on answering.</summary>
    public static CompiledExpression? Of(Node root)
    {
        var (layout, work) = (new Layout(), new Compilation());
        var names = new OpenNames(layout);
        var code = new Compiler(layout, work).Compile(root, names);
        return work.IsGivenUp ? null : new CompiledExpression(code, layout, new Inputs(names));
    }

    public FeelValue Run(Evaluation run, FeelContext given)
    {
        var frame = layout.Open(run, null);
        inputs.Load(given, frame.Slots);
        return code.Run(frame);
    }

    public FeelValue Run(Evaluation run, int[] order, ReadOnlySpan<FeelValue> given)
    {
        var frame = layout.Open(run, null);
        inputs.Load(order, given, frame.Slots);
        return code.Run(frame);
    }
}

/// <summary>The tests of a cell as code over slots.</summary>
internal sealed class CompiledTests(TestsCode code, Layout layout, Inputs inputs)
{
    public static CompiledTests? Of(TestsNode root)
    {
        var (layout, work) = (new Layout(), new Compilation());
        var names = new OpenNames(layout);
        var code = new Compiler(layout, work).Tests(root, names);
        return work.IsGivenUp ? null : new CompiledTests(code, layout, new Inputs(names));
    }

    public bool? Pass(Evaluation run, in FeelValue value, FeelContext given)
    {
        var frame = layout.Open(run, null);
        inputs.Load(given, frame.Slots);
        return code.Pass(frame, value);
    }
}
