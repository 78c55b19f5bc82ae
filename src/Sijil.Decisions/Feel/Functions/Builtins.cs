using System.Collections.Frozen;
using Sijil.Decisions.Feel.Parse;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>All built-in functions by their names.</summary>
internal static class Builtins
{
    private static readonly FrozenDictionary<string, Builtin> all = Collect();

    public static Names Names { get; } = NamesOf(all.Keys);

    public static Names PropertyNames { get; } = NamesOf(["time offset", "start included", "end included"]);

    public static Builtin? Find(string name) => all.GetValueOrDefault(name);

    private static FrozenDictionary<string, Builtin> Collect()
    {
        IEnumerable<Builtin>[] families =
        [
            ConversionFunctions.All, TextFunctions.All, PatternFunctions.All, ListFunctions.All, AggregateFunctions.All,
            NumberFunctions.All, RoundingFunctions.All, TemporalFunctions.All, RangeFunctions.All, ContextFunctions.All, OrderFunctions.All,
        ];
        return families.SelectMany(family => family).ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);
    }

    private static Names NamesOf(IEnumerable<string> names)
    {
        var known = new Names(null);
        foreach (var name in names) known.Add(name);
        return known;
    }
}
