using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <content>Loops and filters: the names of their turns.</content>
internal sealed partial class Compiler
{
    /// <summary>Where a turn is compiled: in the same frame, or in one of its own where a function inside keeps what it saw.</summary>
    private readonly record struct Turn(Compiler Compiler, Binding Names, Layout? Own);

    private Turn TurnOf(Node inside, Binding names)
    {
        if (!Functions.Within(inside)) return new Turn(this, names, null);
        var own = new Layout();
        return new Turn(new Compiler(own, work), new FrameNames(names), own);
    }

    private ForCode For(ForNode node, Binding names)
    {
        var (iterators, turn) = Iterators(node.Iterators, node, names);
        var slot = turn.Compiler.Layout.Take();
        var partial = new SlotName(turn.Names, "partial", slot);
        var body = turn.Compiler.Compile(node.Body, partial);
        return new ForCode(node, iterators, body, partial.IsUsed ? slot : -1);
    }

    private QuantifiedCode Quantified(QuantifiedNode node, Binding names)
    {
        var (iterators, turn) = Iterators(node.Iterators, node, names);
        return new QuantifiedCode(node, iterators, turn.Compiler.Compile(node.Condition, turn.Names));
    }

    private (IteratorCode[] Iterators, Turn Turn) Iterators(IReadOnlyList<Iterator> iterators, Node loop, Binding names)
    {
        var codes = new IteratorCode[iterators.Count];
        var turn = new Turn(this, names, null);
        for (var at = 0; at < codes.Length; at++)
        {
            var source = turn.Compiler.Compile(iterators[at].Source, turn.Names);
            var end = turn.Compiler.Maybe(iterators[at].End, turn.Names);
            turn = turn.Compiler.TurnOf(loop, turn.Names);
            var slot = turn.Compiler.Layout.Take();
            turn = turn with { Names = new SlotName(turn.Names, iterators[at].Name, slot) };
            codes[at] = new IteratorCode(iterators[at], source, end, slot, turn.Own);
        }
        return (codes, turn);
    }

    private FilterCode Filter(FilterNode node, Binding names)
    {
        var value = Compile(node.Value, names);
        var turn = TurnOf(node.Condition, names);
        var slot = turn.Compiler.Layout.Take();
        return new FilterCode(node, value, turn.Compiler.Compile(node.Condition, new ItemNames(turn.Names, slot)), slot, turn.Own);
    }
}
