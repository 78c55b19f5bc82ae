using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Functions;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <summary>How far out a name is looked for: over so many frames, and whether a function lies between, whose body runs later.</summary>
internal readonly record struct Reach(int Hops, bool Deferred)
{
    public Reach OverFrame => this with { Hops = Hops + 1 };

    public Reach OverFunction => new(Hops + 1, true);

    public Code Slot(int slot) => Hops == 0 ? new SlotCode(slot) : new OuterCode(Hops, slot);
}

/// <summary>What names mean at a place of an expression; the frames of the interpreter, known beforehand.</summary>
internal abstract class Binding
{
    public abstract Code Find(NameNode node, Reach reach);

    protected static Code Builtin(NameNode node) =>
        Builtins.Find(node.Name) is { } builtin ? new ConstantCode(FeelValue.Of(builtin)) : new UnknownCode(node.Name, node.Position);
}

/// <summary>The outermost names of an expression on its own: any name may be given at evaluation.</summary>
internal sealed class OpenNames(Layout layout) : Binding
{
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public string[] Names => [.. names];

    public int[] Slots => [.. names.Select(name => slots[name])];

    public override Code Find(NameNode node, Reach reach)
    {
        if (!slots.TryGetValue(node.Name, out var slot))
        {
            slots[node.Name] = slot = layout.Take();
            names.Add(node.Name);
        }
        return new InputCode(reach.Hops, slot, node.Name, node.Position, Builtins.Find(node.Name));
    }
}

/// <summary>Outermost names that are known, each with its slot.</summary>
internal sealed class ClosedNames(Dictionary<string, int> slots) : Binding
{
    public override Code Find(NameNode node, Reach reach) => slots.TryGetValue(node.Name, out var slot) ? reach.Slot(slot) : Builtin(node);
}

/// <summary>One name over those outside.</summary>
internal sealed class SlotName(Binding outer, string name, int slot) : Binding
{
    /// <summary>Whether anything asked for the name.</summary>
    public bool IsUsed { get; private set; }

    public override Code Find(NameNode node, Reach reach)
    {
        if (!string.Equals(node.Name, name, StringComparison.Ordinal)) return outer.Find(node, reach);
        IsUsed = true;
        return reach.Slot(slot);
    }
}

/// <summary>The entries of a context: each sees those before it, a function called later sees all that have a value by then.</summary>
internal sealed class EntryNames(Binding outer, string[] names, int[] slots) : Binding
{
    /// <summary>How many entries have been passed.</summary>
    public int Known { get; set; }

    /// <summary>Whether a function looks at the entries, so that they must tell whether they have a value.</summary>
    public bool HasLate { get; private set; }

    public override Code Find(NameNode node, Reach reach)
    {
        var at = Array.IndexOf(names, node.Name);
        if (at < 0 || (!reach.Deferred && at >= Known)) return outer.Find(node, reach);
        if (!reach.Deferred) return reach.Slot(slots[at]);
        HasLate = true;
        return new LateCode(reach.Hops, slots[at], outer.Find(node, reach));
    }
}

/// <summary>The condition of a filter: the entries of the item, then the item, then the names outside.</summary>
internal sealed class ItemNames(Binding outer, int slot) : Binding
{
    public override Code Find(NameNode node, Reach reach) => new ItemNameCode(reach.Hops, slot, node.Name, outer.Find(node, reach));
}

/// <summary>A frame of its own for the turns of a loop whose functions keep what they saw.</summary>
internal sealed class FrameNames(Binding outer) : Binding
{
    public override Code Find(NameNode node, Reach reach) => outer.Find(node, reach.OverFrame);
}

/// <summary>The parameters of a function over the names where it is defined.</summary>
internal sealed class ParameterNames(Binding outer, string[] names) : Binding
{
    public override Code Find(NameNode node, Reach reach)
    {
        var at = Array.IndexOf(names, node.Name);
        return at >= 0 ? reach.Slot(at) : outer.Find(node, reach.OverFunction);
    }
}
