using System.Text.Json;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Soak;

/// <summary>Values at random for the names that generated expressions use; some are missing, some of another kind.</summary>
internal static class GivenValues
{
    private static readonly string[] names = ["a", "b", "total income", "fee", "s", "name", "flag", "xs", "rows", "row", "d", "nothing", "i"];

    public static FeelScope Scope { get; } = new(names);

    public static FeelContext Of(Random random)
    {
        var built = new List<KeyValuePair<string, FeelValue>>();
        foreach (var name in names.OrderBy(_ => random.Next()))
            if (name is not ("nothing" or "i") && random.Next(12) > 0) built.Add(new(name, One(random, random.Next(15) == 0 ? "?" : name)));
        if (random.Next(10) == 0) built.Add(new("sum", FeelValue.Of(7m)));
        return FeelContext.Of(built);
    }

    public static FeelValue Any(Random random) => One(random, names[random.Next(names.Length)]);

    private static FeelValue One(Random random, string name) => name switch
    {
        "a" or "b" or "fee" => FeelValue.Of((decimal)random.Next(-3, 8)),
        "total income" => FeelValue.Of(random.Next(0, 40) * 500.25m),
        "s" or "name" => FeelValue.Of(random.Next(4) switch { 0 => "a", 1 => "abc", 2 => "2024-02-29", _ => "" }),
        "flag" => FeelValue.Of(random.Next(2) == 0),
        "d" => FeelValue.Of(new DateOnly(2024, 1 + random.Next(12), 1 + random.Next(28))),
        "xs" => FeelValue.List([.. Enumerable.Range(0, random.Next(4)).Select(_ => FeelValue.Of((decimal)random.Next(5)))]),
        "rows" => FeelValue.List([.. Enumerable.Range(0, random.Next(4)).Select(_ => Row(random))]),
        "row" => Row(random),
        _ => random.Next(3) switch { 0 => FeelValue.Null, 1 => FeelValue.Of("odd"), _ => FeelValue.FromJson(JsonDocument.Parse("[1, null, {\"x\": 2}]").RootElement) },
    };

    private static FeelValue Row(Random random)
    {
        var row = FeelContext.Empty.With("x", FeelValue.Of((decimal)random.Next(4)));
        if (random.Next(2) == 0) row = row.With("s", FeelValue.Of(random.Next(2) == 0 ? "a" : "b"));
        if (random.Next(8) == 0) row = row.With("item", FeelValue.Of(1m));
        return FeelValue.Of(row);
    }
}
