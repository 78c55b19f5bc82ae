using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Compile;

/// <summary>Logic whose value must fit a declared type.</summary>
internal sealed class TypedCode(Code value, FeelType type, string name) : Form(0)
{
    protected override FeelValue Value(Frame frame) => TypedNode.Fit(frame.Run, type, value.Run(frame), name);
}

/// <summary>Logic that could not be read.</summary>
internal sealed class BrokenCode(string text) : Form(0)
{
    protected override FeelValue Value(Frame frame) => frame.Run.Nothing(FeelReason.NotParsed, 0, text);
}

/// <summary>A boxed context; an entry without a name is the result.</summary>
internal sealed class BoxedContextCode(BoxedContext node, Code[] values, int[] slots, bool hasLate) : Form(0)
{
    private readonly string[] names = [.. node.Entries.TakeWhile(entry => entry.Name is not null).Select(entry => entry.Name!)];

    protected override FeelValue Value(Frame frame)
    {
        if (hasLate) foreach (var slot in slots) frame.Slots[slot] = FeelValue.Absent;
        var built = new FeelValue[names.Length];
        for (var at = 0; at < values.Length; at++)
        {
            var entry = node.Entries[at];
            var value = TypedNode.Fit(frame.Run, entry.Type, values[at].Run(frame), entry.Name ?? "");
            if (entry.Name is null) return value;
            frame.Slots[slots[at]] = built[at] = value;
        }
        return FeelValue.Of(built.Length == 0 ? FeelContext.Empty : new FeelContext(names, built));
    }
}
