namespace Sijil.Decisions.Feel;

/// <summary>The kinds of value that FEEL knows.</summary>
public enum FeelKind
{
    /// <summary>No value.</summary>
    Null,
    /// <summary>True or false.</summary>
    Boolean,
    /// <summary>An exact decimal number.</summary>
    Number,
    /// <summary>Text, counted in Unicode code points.</summary>
    String,
    /// <summary>A day of the calendar.</summary>
    Date,
    /// <summary>A time of day, perhaps with an offset or a zone.</summary>
    Time,
    /// <summary>A day with a time.</summary>
    DateTime,
    /// <summary>A duration of days and time.</summary>
    DaysDuration,
    /// <summary>A duration of years and months.</summary>
    YearsDuration,
    /// <summary>Values in order.</summary>
    List,
    /// <summary>Names with values.</summary>
    Context,
    /// <summary>All values between two ends.</summary>
    Range,
    /// <summary>A function, built in or defined.</summary>
    Function,
}
