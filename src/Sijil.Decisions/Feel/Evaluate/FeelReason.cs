namespace Sijil.Decisions.Feel;

/// <summary>The reasons for which an expression gives null where a value was asked for.</summary>
public enum FeelReason
{
    /// <summary>A name that is not in scope.</summary>
    NameUnknown,
    /// <summary>An operator does not take values of these kinds.</summary>
    OperandsUnfit,
    /// <summary>A calculation left the numbers that can be held, or divided by zero.</summary>
    OutOfRange,
    /// <summary>What was called is no function.</summary>
    NotAFunction,
    /// <summary>A function was called with too few or too many arguments.</summary>
    ArgumentCount,
    /// <summary>A parameter got no argument.</summary>
    ArgumentMissing,
    /// <summary>An argument has a name that no parameter has.</summary>
    ArgumentUnknown,
    /// <summary>An argument has the wrong kind or a value that the function does not take.</summary>
    ArgumentUnfit,
    /// <summary>A condition was neither true nor false.</summary>
    NotACondition,
    /// <summary>Something to go through was neither a list nor a range of numbers or dates.</summary>
    NotAList,
    /// <summary>The value has no such property.</summary>
    NoSuchProperty,
    /// <summary>A text that is no date, time or duration.</summary>
    TextUnreadable,
    /// <summary>The expression asked for the time, and the caller gave none.</summary>
    NoClock,
    /// <summary>The steps that the caller allows were used up.</summary>
    TooManySteps,
    /// <summary>The values made on the way take more memory than the caller allows.</summary>
    TooMuchMemory,
    /// <summary>The expression nests or recurses deeper than the caller allows.</summary>
    TooDeep,
    /// <summary>A value does not fit the type that was declared.</summary>
    TypeMismatch,
    /// <summary>A function outside FEEL that this engine does not know.</summary>
    ExternalUnknown,
    /// <summary>No rule of a decision table matched.</summary>
    NoRuleMatched,
    /// <summary>Rules of a decision table matched together that its hit policy forbids to.</summary>
    RulesConflict,
    /// <summary>An expression that could not be parsed.</summary>
    NotParsed,
}
