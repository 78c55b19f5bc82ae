using Sijil.Decisions.Dmn.Read;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>What a type is behind its name and its constraints.</summary>
internal static class TypeShape
{
    private const int MostNames = 20;

    public static FeelType Of(FeelType type)
    {
        for (var step = 0; step < MostNames; step++)
        {
            if (type is DeclaredType declared) type = declared.Meaning;
            else if (type is ConstrainedType constrained) type = constrained.Type;
            else return type;
        }
        return FeelType.Any;
    }

    /// <summary>The kind of its values, where they are of one kind; lists, contexts and functions among them.</summary>
    public static FeelKind? Kind(FeelType type) => Of(type) switch
    {
        KindType { Kind: not FeelKind.Null } kind => kind.Kind,
        ListType => FeelKind.List,
        ContextType => FeelKind.Context,
        RangeType => FeelKind.Range,
        FunctionType => FeelKind.Function,
        _ => null,
    };

    /// <summary>The kind of values that have no parts.</summary>
    public static FeelKind? Scalar(FeelType type) => Kind(type) is { } kind and not (FeelKind.List or FeelKind.Context or FeelKind.Range or FeelKind.Function) ? kind : null;

    public static FeelType Item(FeelType type) => Of(type) is ListType list ? list.Item : FeelType.Any;

    /// <summary>Whether a value of one type can never stand where the other is wanted.</summary>
    public static bool Unfit(FeelType given, FeelType wanted)
    {
        if (Scalar(given) is not { } has) return false;
        if (Of(wanted) is ListType list) return Unfit(given, list.Item);
        if (Kind(wanted) is not { } wants || has == wants) return false;
        return !(has == FeelKind.Date && wants == FeelKind.DateTime);
    }

    /// <summary>The type in FEEL's words.</summary>
    public static string Text(FeelType type) => Kind(type) switch
    {
        FeelKind.Number => "number",
        FeelKind.String => "string",
        FeelKind.Boolean => "boolean",
        FeelKind.Date => "date",
        FeelKind.Time => "time",
        FeelKind.DateTime => "date and time",
        FeelKind.DaysDuration => "days and time duration",
        FeelKind.YearsDuration => "years and months duration",
        FeelKind.List => "list",
        FeelKind.Context => "context",
        FeelKind.Range => "range",
        FeelKind.Function => "function",
        _ => "Any",
    };
}
