using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <summary>A list of parts.</summary>
internal sealed class ListCode(int position, Code[] items) : Form(position)
{
    protected override FeelValue Value(Frame frame)
    {
        var values = new FeelValue[items.Length];
        for (var at = 0; at < values.Length; at++) values[at] = items[at].Run(frame);
        return frame.Run.Hold(32L * values.Length, Position) ? FeelValue.List(values) : default;
    }
}

/// <summary>A context: entries that see those before them.</summary>
internal sealed class ContextCode(ContextNode node, Code[] values, int[] slots, bool hasLate) : Form(node.Position)
{
    private readonly string[] names = [.. node.Entries.Select(entry => entry.Name)];

    /// <summary>The first name that stands twice, from where on there is no value.</summary>
    private readonly int repeated = FirstRepeated([.. node.Entries.Select(entry => entry.Name)]);

    protected override FeelValue Value(Frame frame)
    {
        if (hasLate) foreach (var slot in slots) frame.Slots[slot] = FeelValue.Absent;
        var built = new FeelValue[values.Length];
        for (var at = 0; at < built.Length; at++)
        {
            if (at == repeated) return frame.Run.Nothing(FeelReason.ArgumentUnfit, node.Position, names[at]);
            frame.Slots[slots[at]] = built[at] = values[at].Run(frame);
        }
        if (!frame.Run.Hold(64L * built.Length, node.Position)) return default;
        return FeelValue.Of(built.Length == 0 ? FeelContext.Empty : new FeelContext(names, built));
    }

    private static int FirstRepeated(string[] names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Array.FindIndex(names, name => !seen.Add(name));
    }
}

/// <summary>A range whose ends are calculated.</summary>
internal sealed class RangeCode(RangeNode node, Code? start, Code? end) : Form(node.Position)
{
    protected override FeelValue Value(Frame frame)
    {
        var from = start is null ? default : start.Run(frame);
        return Interpreter.Range(frame.Run, node, from, end is null ? default : end.Run(frame));
    }
}
