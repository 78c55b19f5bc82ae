using Sijil.Decisions.Feel;

namespace Sijil.Measure.Scorecards;

/// <summary>A FEEL expression over the columns of a row; what is wrong with it is said where it stands, and stops no other.</summary>
internal sealed class Formula
{
    /// <summary>What a filter calls each of the things it goes through.</summary>
    private const string OfFilters = "item";

    private readonly BoundExpression? bound;
    private readonly IReadOnlyList<string> names;

    private Formula(string text, BoundExpression? bound, IReadOnlyList<string> names, FormulaTrouble? trouble) =>
        (Text, this.bound, this.names, Trouble) = (text, bound, names, trouble);

    public string Text { get; }

    /// <summary>The columns that it reads.</summary>
    public IReadOnlyList<string> Reads => bound is null ? [] : names;

    /// <summary>Why it cannot be counted; nothing where it can.</summary>
    public FormulaTrouble? Trouble { get; }

    public static Formula Of(string text, IReadOnlyList<string> columns)
    {
        var parsed = FeelExpression.Parse(text, new FeelScope(columns));
        if (parsed.Error is { } error) return new(text, null, [], new("not-feel", error.Position, error.Found, error.Expected));
        var expression = parsed.Expression!;
        if (expression.Names.FirstOrDefault(name => name is not OfFilters && !columns.Contains(name)) is { } unknown)
            return new(text, null, [], new("no-such-column", text.IndexOf(unknown, StringComparison.Ordinal) + 1, unknown, ""));
        return new(text, expression.Bind(columns), expression.Names, null);
    }

    public FeelValue Of(ReadOnlySpan<FeelValue> row) => bound is null ? FeelValue.Null : bound.Evaluate(row, FeelSettings.Default);

    /// <summary>True counts one, a number as much as it is, all else nothing.</summary>
    public decimal Amount(ReadOnlySpan<FeelValue> row)
    {
        var value = Of(row);
        return value.AsNumber ?? (value.IsTrue ? 1 : 0);
    }
}

/// <summary>What is wrong with a formula, and where: the page puts it into words.</summary>
internal sealed record FormulaTrouble(string Code, int Position, string Found, string Expected);
