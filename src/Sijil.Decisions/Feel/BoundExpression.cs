using Sijil.Decisions.Compile;
using Sijil.Decisions.Feel.Evaluate;

namespace Sijil.Decisions.Feel;

/// <summary>An expression whose names are bound to places in a list of values; it never changes and may be used by many threads at once.</summary>
public sealed class BoundExpression
{
    private readonly FeelExpression expression;
    private readonly CompiledExpression? code;
    private readonly string[] names;
    private readonly int[] order;

    internal BoundExpression(FeelExpression expression, CompiledExpression? code, IReadOnlyList<string> names)
    {
        this.expression = expression;
        this.code = code;
        this.names = [.. names];
        order = code?.Inputs.OrderIn(this.names) ?? [];
    }

    /// <summary>The names in the order in which their values are given.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The value over values in the order of the names.</summary>
    /// <exception cref="ArgumentException">There are more or fewer values than names.</exception>
    public FeelValue Evaluate(ReadOnlySpan<FeelValue> values, FeelSettings settings, List<FeelProblem>? problems = null)
    {
        if (values.Length != names.Length) throw new ArgumentException($"{names.Length} values are wanted, {values.Length} were given.", nameof(values));
        var run = new Evaluation(settings, problems);
        return code is null ? expression.Interpret(run, new FeelContext(names, values.ToArray())) : code.Run(run, order, values);
    }
}
