namespace Sijil.Decisions.Feel.Functions;

/// <summary>Functions on contexts.</summary>
internal static class ContextFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("get value", call => call[0].AsContext is { } context && call.Text(1) is { } key ? context[key] : call.Unfit(), "m, key"),
        new("get entries", call => call[0].AsContext is { } context ? FeelValue.List([.. context.Select(Entry)]) : call.Unfit(), "m"),
        new("context", FromEntries, "entries"),
        new("context put", Put, "context, key, value", "context, keys, value"),
        new("context merge", Merge, "contexts"),
    ];

    private static FeelValue Entry(KeyValuePair<string, FeelValue> entry) =>
        FeelValue.Of(new FeelContext(["key", "value"], [FeelValue.Of(entry.Key), entry.Value]));

    private static FeelValue FromEntries(Call call)
    {
        if (call.List(0) is not { } entries) return call.Unfit();
        var built = new FeelContextBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in entries)
        {
            if (item.AsContext is not { } entry || entry["key"].AsString is not { } key || !entry.TryGet("value", out var value)) return call.Unfit();
            if (!seen.Add(key)) return call.Unfit();
            built.Set(key, value);
        }
        return FeelValue.Of(built.Build());
    }

    private static FeelValue Put(Call call)
    {
        if (call[0].AsContext is not { } context) return call.Unfit();
        if (call[1].AsString is { } key) return FeelValue.Of(context.With(key, call[2]));
        if (call.IsNamed && call.Signature == 0) return call.Unfit();
        if (call[1].Kind != FeelKind.List || call[1].Items.Count == 0) return call.Unfit();
        return PutAt(context, call[1].Items, 0, call[2]) is { } changed ? FeelValue.Of(changed) : call.Unfit();
    }

    private static FeelContext? PutAt(FeelContext context, IReadOnlyList<FeelValue> keys, int at, FeelValue value)
    {
        if (keys[at].AsString is not { } key) return null;
        if (at == keys.Count - 1) return context.With(key, value);
        if (at > 200 || context[key].AsContext is not { } inner) return null;
        return PutAt(inner, keys, at + 1, value) is { } changed ? context.With(key, FeelValue.Of(changed)) : null;
    }

    private static FeelValue Merge(Call call)
    {
        if (call.List(0) is not { } contexts) return call.Unfit();
        var built = new FeelContextBuilder();
        foreach (var item in contexts)
        {
            if (item.AsContext is not { } context) return call.Unfit();
            foreach (var (name, value) in context) built.Set(name, value);
        }
        return FeelValue.Of(built.Build());
    }
}
