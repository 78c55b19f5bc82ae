using System.Diagnostics.CodeAnalysis;

namespace Sijil.Decisions.Feel;

/// <summary>One immutable value of FEEL.</summary>
public readonly partial struct FeelValue : IEquatable<FeelValue>
{
    private readonly object? reference;
    private readonly decimal number;

    private FeelValue(FeelKind kind, decimal number, object? reference)
    {
        Kind = kind;
        this.number = number;
        this.reference = reference;
    }

    /// <summary>What the value is.</summary>
    public FeelKind Kind { get; }

    /// <summary>No value.</summary>
    public static FeelValue Null => default;

    /// <summary>The value true.</summary>
    public static FeelValue True { get; } = new(FeelKind.Boolean, 1, null);

    /// <summary>The value false.</summary>
    public static FeelValue False { get; } = new(FeelKind.Boolean, 0, null);

    /// <summary>A list without values.</summary>
    public static FeelValue EmptyList { get; } = List([]);

    /// <summary>A boolean.</summary>
    public static FeelValue Of(bool value) => value ? True : False;

    /// <summary>A boolean, or null.</summary>
    public static FeelValue Of(bool? value) => value is { } known ? Of(known) : Null;

    /// <summary>A number.</summary>
    public static FeelValue Of(decimal value) => new(FeelKind.Number, value, null);

    /// <summary>A number, or null.</summary>
    public static FeelValue Of(decimal? value) => value is { } known ? Of(known) : Null;

    /// <summary>A string, or null.</summary>
    public static FeelValue Of(string? value) => value is null ? Null : new(FeelKind.String, 0, value);

    /// <summary>A date.</summary>
    public static FeelValue Of(DateOnly value) => Of(new FeelDate(value.Year, value.Month, value.Day));

    /// <summary>A date and time with its offset.</summary>
    public static FeelValue Of(DateTimeOffset value) => Of(FeelDateTime.Of(value));

    /// <summary>A time of day without an offset.</summary>
    public static FeelValue Of(TimeOnly value) => Of(new FeelTime(value.Ticks * 100, null, null));

    /// <summary>A duration of days and time.</summary>
    public static FeelValue Of(TimeSpan value) => DaysDuration((decimal)value.Ticks / TimeSpan.TicksPerSecond);

    /// <summary>A duration of days and time, from its seconds.</summary>
    public static FeelValue DaysDuration(decimal seconds) => new(FeelKind.DaysDuration, seconds, null);

    /// <summary>A duration of years and months, from its months.</summary>
    public static FeelValue YearsDuration(decimal months) => new(FeelKind.YearsDuration, months, null);

    /// <summary>A list; the values given must not change afterwards.</summary>
    public static FeelValue List(IReadOnlyList<FeelValue> items) => new(FeelKind.List, 0, items);

    /// <summary>A context, or null.</summary>
    public static FeelValue Of(FeelContext? value) => value is null ? Null : new(FeelKind.Context, 0, value);

    /// <summary>A range.</summary>
    public static FeelValue Of(FeelRange value) => new(FeelKind.Range, 0, value);

    internal static FeelValue Of(FeelDate value) => new(FeelKind.Date, 0, value);

    internal static FeelValue Of(FeelTime value) => new(FeelKind.Time, 0, value);

    internal static FeelValue Of(FeelDateTime value) => new(FeelKind.DateTime, 0, value);

    internal static FeelValue Of(FeelFunction value) => new(FeelKind.Function, 0, value);

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => Kind == FeelKind.Null;

    /// <summary>Whether the value is the boolean true.</summary>
    public bool IsTrue => Kind == FeelKind.Boolean && number == 1;

    /// <summary>Whether the value is the boolean false.</summary>
    public bool IsFalse => Kind == FeelKind.Boolean && number == 0;

    /// <summary>The boolean, if it is one.</summary>
    public bool? AsBoolean => Kind == FeelKind.Boolean ? number == 1 : null;

    /// <summary>The number, if it is one within the decimals of .NET; one of more digits is rounded to them.</summary>
    public decimal? AsNumber => Kind == FeelKind.Number && (reference is null || Math.Abs(number) < decimal.MaxValue) ? number : null;

    /// <summary>The text, if it is a string.</summary>
    public string? AsString => Kind == FeelKind.String ? (string?)reference : null;

    /// <summary>The values of a list; none if it is no list.</summary>
    public IReadOnlyList<FeelValue> Items => Kind == FeelKind.List ? (IReadOnlyList<FeelValue>)reference! : [];

    /// <summary>The context, if it is one.</summary>
    public FeelContext? AsContext => Kind == FeelKind.Context ? (FeelContext?)reference : null;

    /// <summary>The range, if it is one.</summary>
    public FeelRange? AsRange => Kind == FeelKind.Range ? (FeelRange?)reference : null;

    /// <summary>The date, if it is one that .NET's calendar holds.</summary>
    public DateOnly? AsDate => Kind == FeelKind.Date ? ((FeelDate)reference!).ToDateOnly() : null;

    /// <summary>The instant of a date and time (one without offset is read as UTC), if it is one that .NET's calendar holds.</summary>
    public DateTimeOffset? AsInstant => Kind == FeelKind.DateTime ? ((FeelDateTime)reference!).ToInstant() : null;

    /// <summary>The duration of days and time, if it is one that .NET's durations hold.</summary>
    public TimeSpan? AsDuration =>
        Kind == FeelKind.DaysDuration && Math.Abs(number) < 900_000_000_000m ? new TimeSpan((long)(number * TimeSpan.TicksPerSecond)) : null;

    /// <summary>The months of a duration of years and months, if it is one.</summary>
    public decimal? AsMonths => Kind == FeelKind.YearsDuration ? number : null;

    /// <summary>The entry of a context, or null.</summary>
    public FeelValue this[string key] => AsContext?[key] ?? Null;

    /// <summary>The mark of a slot that has no value yet; it leaves no evaluation.</summary>
    internal static FeelValue Absent { get; } = new(FeelKind.Null, 0, new object());

    internal bool IsAbsent => Kind == FeelKind.Null && reference is not null;

    internal static bool ArePlainNumbers(in FeelValue left, in FeelValue right) =>
        left.Kind == FeelKind.Number && right.Kind == FeelKind.Number && left.reference is null && right.reference is null;

    internal static FeelValue OfWide(decimal nearest, WideNumber value) => new(FeelKind.Number, nearest, value);

    /// <summary>Whether this is a number that a decimal does not hold.</summary>
    internal bool IsWide => reference is not null && Kind == FeelKind.Number;

    /// <summary>The number, where a decimal does not hold it.</summary>
    internal WideNumber? Wide => IsWide ? (WideNumber?)reference : null;

    internal decimal Raw => number;

    internal FeelDate Date => (FeelDate)reference!;

    internal FeelTime Time => (FeelTime)reference!;

    internal FeelDateTime DateTime => (FeelDateTime)reference!;

    internal FeelFunction Function => (FeelFunction)reference!;

    internal FeelContext Context => (FeelContext)reference!;

    internal FeelRange Range => (FeelRange)reference!;

    internal string Text => (string)reference!;

    /// <summary>Whether both are the same value; null is only null.</summary>
    public bool Equals(FeelValue other) => FeelEquality.Same(this, other);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FeelValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        FeelKind.Boolean or FeelKind.Number or FeelKind.DaysDuration or FeelKind.YearsDuration => HashCode.Combine(Kind, number),
        FeelKind.String or FeelKind.Date => HashCode.Combine(Kind, reference),
        FeelKind.List => HashCode.Combine(Kind, Items.Count),
        _ => (int)Kind,
    };

    /// <summary>Whether both are the same value.</summary>
    public static bool operator ==(FeelValue left, FeelValue right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(FeelValue left, FeelValue right) => !left.Equals(right);

    /// <summary>The value as FEEL writes it.</summary>
    public override string ToString() => FeelText.Write(this);
}
