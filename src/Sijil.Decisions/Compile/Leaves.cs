using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Compile;

/// <summary>A literal.</summary>
internal sealed class ConstantCode(FeelValue value) : Code
{
    public FeelValue Value => value;

    public override bool IsConstant => true;

    public override FeelValue Run(Frame frame) => value;
}

/// <summary>What was calculated when the expression was compiled; the steps and the memory it took are taken each time, so that limits mean the same.</summary>
internal sealed class FoldedCode(FeelValue value, long steps, long bytes, int position) : Code
{
    public FeelValue Value => value;

    public override bool IsConstant => true;

    public override FeelValue Run(Frame frame) => frame.Run.Spend(steps, position) && frame.Run.Hold(bytes, position) ? value : default;
}

/// <summary>A name of the same frame.</summary>
internal sealed class SlotCode(int slot) : Code
{
    public int Slot => slot;

    public override FeelValue Run(Frame frame) => frame.Slots[slot];
}

/// <summary>A name of a frame further out.</summary>
internal sealed class OuterCode(int hops, int slot) : Code
{
    public override FeelValue Run(Frame frame) => frame.Out(hops).Slots[slot];
}

/// <summary>An entry that a function sees of a context around it: until the entry has its value, the name means what it means outside.</summary>
internal sealed class LateCode(int hops, int slot, Code outside) : Code
{
    public override FeelValue Run(Frame frame)
    {
        var value = frame.Out(hops).Slots[slot];
        return value.IsAbsent ? outside.Run(frame) : value;
    }
}

/// <summary>A name of the values given; where there is none, a built-in function of that name.</summary>
internal sealed class InputCode(int hops, int slot, string name, int position, FeelFunction? builtin) : Code
{
    public int Hops => hops;

    public int Slot => slot;

    /// <summary>The built-in function that the name means where no value is given for it.</summary>
    public FeelFunction? Builtin => builtin;

    public bool IsGiven(Frame frame) => !frame.Out(hops).Slots[slot].IsAbsent;

    public override FeelValue Run(Frame frame)
    {
        var value = frame.Out(hops).Slots[slot];
        if (!value.IsAbsent) return value;
        return builtin is not null ? FeelValue.Of(builtin) : frame.Run.Nothing(FeelReason.NameUnknown, position, name);
    }
}

/// <summary>A name that nothing is known of.</summary>
internal sealed class UnknownCode(string name, int position) : Code
{
    public override FeelValue Run(Frame frame) => frame.Run.Nothing(FeelReason.NameUnknown, position, name);
}

/// <summary>A name in the condition of a filter: an entry of the item where the item has it.</summary>
internal sealed class ItemNameCode(int hops, int slot, string name, Code outside) : Code
{
    private int place;

    public override FeelValue Run(Frame frame)
    {
        var item = frame.Out(hops).Slots[slot];
        if (item.AsContext is { } context && context.TryGet(name, ref place, out var entry)) return entry;
        return string.Equals(name, "item", StringComparison.Ordinal) ? item : outside.Run(frame);
    }
}
