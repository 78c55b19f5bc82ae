using System.Collections.Frozen;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>The types that built-in functions give, where they always give the same.</summary>
internal static class BuiltinTypes
{
    private static readonly FrozenDictionary<string, FeelKind> kinds = Collect();

    public static FeelType Of(string function, IReadOnlyList<FeelType> arguments) => function switch
    {
        "date and time" => new KindType(FeelKind.DateTime),
        "sublist" or "append" or "remove" or "reverse" or "distinct values" or "concatenate" or "sort" when arguments.Count > 0 && TypeShape.Of(arguments[0]) is ListType list =>
            function is "append" or "concatenate" ? new ListType(FeelType.Any) : list,
        _ when kinds.TryGetValue(function, out var kind) => new KindType(kind),
        _ => FeelType.Any,
    };

    private static FrozenDictionary<string, FeelKind> Collect()
    {
        (FeelKind Kind, string[] Functions)[] families =
        [
            (FeelKind.Number, ["number", "count", "string length", "sum", "mean", "median", "stddev", "product", "floor", "ceiling", "decimal", "round up", "round down",
                "round half up", "round half down", "modulo", "sqrt", "log", "exp", "day of year", "week of year"]),
            (FeelKind.String, ["string", "substring", "upper case", "lower case", "substring before", "substring after", "replace", "string join", "day of week", "month of year"]),
            (FeelKind.Boolean, ["not", "contains", "starts with", "ends with", "matches", "list contains", "odd", "even", "all", "any", "is", "before", "after", "meets", "met by",
                "overlaps", "overlaps before", "overlaps after", "finishes", "finished by", "includes", "during", "starts", "started by", "coincides"]),
            (FeelKind.Date, ["date", "today"]),
            (FeelKind.Time, ["time"]),
            (FeelKind.DateTime, ["now"]),
            (FeelKind.YearsDuration, ["years and months duration"]),
        ];
        return families.SelectMany(family => family.Functions.Select(function => KeyValuePair.Create(function, family.Kind))).ToFrozenDictionary(StringComparer.Ordinal);
    }
}
