namespace Sijil.Decisions.Feel.Functions;

/// <summary>Functions on lists.</summary>
internal static class ListFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("list contains", call => call.List(0) is { } items ? FeelValue.Of(IndexIn(items, call[1]) >= 0) : call.Unfit(), "list, element"),
        new("count", call => call.Or((decimal?)call.Values?.Count), "list", "list..."),
        new("append", call => call.List(0) is { } items ? FeelValue.List([.. items, .. call.Arguments.Skip(1)]) : call.Unfit(), "list, item..."),
        new("concatenate", Concatenate, "list..."),
        new("union", call => Concatenate(call) is { IsNull: false } all ? Distinct(call, all.Items) : FeelValue.Null, "list..."),
        new("distinct values", call => call.List(0) is { } items ? Distinct(call, items) : call.Unfit(), "list"),
        new("insert before", InsertBefore, "list, position, newItem"),
        new("remove", Remove, "list, position"),
        new("reverse", call => call.List(0) is { } items ? FeelValue.List([.. items.Reverse()]) : call.Unfit(), "list"),
        new("index of", IndexOf, "list, match"),
        new("sublist", Sublist, "list, start position, length?"),
        new("flatten", call => call.List(0) is { } items ? Flatten(call, items) : call.Unfit(), "list"),
        new("list replace", Replace, "list, position, newItem", "list, match, newItem"),
        new("partition", Partition, "list, size"),
    ];

    private static int IndexIn(IReadOnlyList<FeelValue> items, in FeelValue wanted)
    {
        for (var at = 0; at < items.Count; at++)
            if (FeelEquality.Same(items[at], wanted)) return at;
        return -1;
    }

    private static FeelValue Concatenate(Call call)
    {
        var all = new List<FeelValue>();
        for (var at = 0; at < call.Arguments.Length; at++)
        {
            if (call.List(at) is not { } items) return call.Unfit();
            if (!call.Run.SpendItems(items.Count, call.Position)) return FeelValue.Null;
            all.AddRange(items);
        }
        return FeelValue.List(all);
    }

    private static FeelValue Distinct(Call call, IReadOnlyList<FeelValue> items)
    {
        var kept = new List<FeelValue>();
        foreach (var item in items)
        {
            if (!call.Run.Spend(1 + (kept.Count / 16), call.Position)) return FeelValue.Null;
            if (IndexIn(kept, item) < 0) kept.Add(item);
        }
        return FeelValue.List(kept);
    }

    /// <summary>The index of a position counted from 1, or from the end when below zero.</summary>
    private static int? Index(Call call, int argument, int count)
    {
        if (call.Whole(argument) is not { } position || position == 0) return null;
        var index = position > 0 ? position - 1 : count + position;
        return index < 0 ? null : index;
    }

    private static FeelValue InsertBefore(Call call)
    {
        if (call.List(0) is not { } items || Index(call, 1, items.Count) is not { } index || index > items.Count) return call.Unfit();
        var changed = new List<FeelValue>(items);
        changed.Insert(index, call[2]);
        return FeelValue.List(changed);
    }

    private static FeelValue Remove(Call call)
    {
        if (call.List(0) is not { } items || Index(call, 1, items.Count) is not { } index || index >= items.Count) return call.Unfit();
        var changed = new List<FeelValue>(items);
        changed.RemoveAt(index);
        return FeelValue.List(changed);
    }

    private static FeelValue IndexOf(Call call)
    {
        if (call.List(0) is not { } items) return call.Unfit();
        var found = new List<FeelValue>();
        for (var at = 0; at < items.Count; at++)
            if (FeelEquality.Same(items[at], call[1])) found.Add(FeelValue.Of(at + 1m));
        return FeelValue.List(found);
    }

    private static FeelValue Sublist(Call call)
    {
        if (call.List(0) is not { } items || Index(call, 1, items.Count) is not { } index || index >= items.Count) return call.Unfit();
        if (!call.Has(2)) return FeelValue.List([.. items.Skip(index)]);
        if (call.Whole(2) is not { } length || length < 0 || index + (long)length > items.Count) return call.Unfit();
        return FeelValue.List([.. items.Skip(index).Take(length)]);
    }

    private static FeelValue Flatten(Call call, IReadOnlyList<FeelValue> items)
    {
        var flat = new List<FeelValue>();
        return Flatten(call, items, flat) ? FeelValue.List(flat) : FeelValue.Null;
    }

    private static bool Flatten(Call call, IReadOnlyList<FeelValue> items, List<FeelValue> flat)
    {
        if (!call.Run.Enter(call.Position)) return false;
        foreach (var item in items)
        {
            if (item.Kind != FeelKind.List) flat.Add(item);
            else if (!Flatten(call, item.Items, flat)) return false;
        }
        call.Run.Leave();
        return call.Run.SpendItems(items.Count, call.Position);
    }

    private static FeelValue Replace(Call call)
    {
        if (call.List(0) is not { } items) return call.Unfit();
        var changed = new List<FeelValue>(items);
        if (call[1].Kind != FeelKind.Function)
        {
            if (Index(call, 1, items.Count) is not { } index || index >= items.Count) return call.Unfit();
            changed[index] = call[2];
            return FeelValue.List(changed);
        }
        if (call[1].Function.Parameters.Count != 2) return call.Unfit();
        for (var at = 0; at < changed.Count; at++)
        {
            var matches = call[1].Function.Call(call.Run, [items[at], call[2]], call.Position);
            if (matches.AsBoolean is null) return call.Unfit();
            if (matches.IsTrue) changed[at] = call[2];
        }
        return FeelValue.List(changed);
    }

    private static FeelValue Partition(Call call)
    {
        if (call.List(0) is not { } items || call.Whole(1) is not { } size || size < 1) return call.Unfit();
        return FeelValue.List([.. items.Chunk(size).Select(part => FeelValue.List(part))]);
    }
}
