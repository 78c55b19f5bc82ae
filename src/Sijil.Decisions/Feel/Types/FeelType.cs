namespace Sijil.Decisions.Feel.Types;

/// <summary>A type of FEEL, and which values are of it.</summary>
internal abstract record FeelType
{
    public static FeelType Any { get; } = new AnyType();

    public static FeelType Nothing { get; } = new KindType(FeelKind.Null);

    /// <summary>Whether the value is of the type, with or without the constraints on its values; null is of Any and Null alone.</summary>
    public abstract bool Holds(in FeelValue value, bool constraints = true);

    /// <summary>What a function of this type gives, if it is the type of functions and says so.</summary>
    public virtual FeelType? Result => null;

    /// <summary>The built-in type of a name, if there is one.</summary>
    public static FeelType? Named(string name) => name switch
    {
        "Any" => Any,
        "Null" => Nothing,
        "number" => new KindType(FeelKind.Number),
        "string" => new KindType(FeelKind.String),
        "boolean" => new KindType(FeelKind.Boolean),
        "date" => new KindType(FeelKind.Date),
        "time" => new KindType(FeelKind.Time),
        "date and time" or "dateTime" => new KindType(FeelKind.DateTime),
        "days and time duration" or "dayTimeDuration" => new KindType(FeelKind.DaysDuration),
        "years and months duration" or "yearMonthDuration" => new KindType(FeelKind.YearsDuration),
        "list" => new ListType(Any),
        "context" => new ContextType([]),
        "range" => new RangeType(Any),
        "function" => new FunctionType([], null),
        _ => null,
    };
}

internal sealed record AnyType : FeelType
{
    public override bool Holds(in FeelValue value, bool constraints = true) => true;
}

internal sealed record KindType(FeelKind Kind) : FeelType
{
    public override bool Holds(in FeelValue value, bool constraints = true) => value.Kind == Kind;
}

internal sealed record ListType(FeelType Item) : FeelType
{
    public override bool Holds(in FeelValue value, bool constraints = true)
    {
        if (value.Kind != FeelKind.List) return false;
        foreach (var item in value.Items)
            if (!item.IsNull && !Item.Holds(item, constraints)) return false;
        return true;
    }
}

internal sealed record ContextType(IReadOnlyList<KeyValuePair<string, FeelType>> Fields) : FeelType
{
    public override bool Holds(in FeelValue value, bool constraints = true)
    {
        if (value.AsContext is not { } context) return false;
        foreach (var (name, type) in Fields)
            if (!context.TryGet(name, out var field) || (!field.IsNull && !type.Holds(field, constraints))) return false;
        return true;
    }
}

internal sealed record RangeType(FeelType End) : FeelType
{
    public override bool Holds(in FeelValue value, bool constraints = true) =>
        value.AsRange is { } range && (range.Start.IsNull || End.Holds(range.Start, constraints)) && (range.End.IsNull || End.Holds(range.End, constraints));
}

internal sealed record FunctionType(IReadOnlyList<FeelType> Parameters, FeelType? Gives) : FeelType
{
    public override FeelType? Result => Gives;

    public override bool Holds(in FeelValue value, bool constraints = true) =>
        value.Kind == FeelKind.Function && (Gives is null || value.Function.Parameters.Count == Parameters.Count);
}
