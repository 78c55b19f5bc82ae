using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Feel.Functions;

/// <summary>One call of a built-in function: its arguments, and the evaluation in which it happens.</summary>
internal readonly struct Call(Evaluation run, Builtin function, int signature, FeelValue[] arguments, int position, bool named = false)
{
    public Evaluation Run => run;

    /// <summary>Which of the function's signatures the arguments fit, from 0.</summary>
    public int Signature => signature;

    public int Position => position;

    /// <summary>Whether the arguments were given by name.</summary>
    public bool IsNamed => named;

    public FeelValue[] Arguments => arguments;

    public FeelValue this[int index] => index < arguments.Length ? arguments[index] : FeelValue.Null;

    /// <summary>Whether an argument was given that is not null.</summary>
    public bool Has(int index) => index < arguments.Length && !arguments[index].IsNull;

    /// <summary>An argument; a list of one value where a single one is asked for gives that value.</summary>
    public FeelValue Single(int index) => this[index] is { Kind: FeelKind.List, Items: { Count: 1 } items } ? items[0] : this[index];

    public string? Text(int index) => Single(index).AsString;

    public decimal? Number(int index) => Single(index).AsNumber;

    public int? Whole(int index) => Number(index) is { } number && Math.Abs(number) <= int.MaxValue ? (int)decimal.Truncate(number) : null;

    /// <summary>A list as it is, a single value as a list of it; nothing for null.</summary>
    public IReadOnlyList<FeelValue>? List(int index)
    {
        var value = this[index];
        if (value.Kind == FeelKind.List) return value.Items;
        return value.IsNull ? null : [value];
    }

    /// <summary>The values of a function that takes either one list or any number of values.</summary>
    public IReadOnlyList<FeelValue>? Values => arguments.Length == 1 ? List(0) : arguments;

    /// <summary>Null, because the arguments do not fit.</summary>
    public FeelValue Unfit() => run.Nothing(FeelReason.ArgumentUnfit, position, function.Name);

    /// <summary>Null, because the result is larger than any number that can be held.</summary>
    public FeelValue TooLarge() => run.Nothing(FeelReason.OutOfRange, position, function.Name);

    /// <summary>The value, or null with the reason that the arguments do not fit.</summary>
    public FeelValue Or(FeelValue? value) => value is { IsNull: false } known ? known : Unfit();

    public FeelValue Or(decimal? number) => number is { } known ? FeelValue.Of(known) : Unfit();

    public FeelValue Or(string? text) => text is null ? Unfit() : FeelValue.Of(text);

    public FeelValue Or(bool? answer) => answer is { } known ? FeelValue.Of(known) : Unfit();
}
