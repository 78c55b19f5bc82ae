using Sijil.Decisions.Compile;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Dmn.Read;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Feel.Evaluate;
using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Columns;

/// <summary>Finds whether a decision is a table that columns can answer: inputs as they are, closed cells, one hit, answers that are the same each time.</summary>
internal static class ColumnReading
{
    public static ColumnTable? Of(DrgElement? element)
    {
        if (element?.Plan.Now() is not { } plan || plan.Steps[^1] is not LogicStep { Logic: TableCode code } || !code.IsWhole) return null;
        if (code.Table.Policy is not (HitPolicy.First or HitPolicy.Unique or HitPolicy.Any)) return null;
        var inputs = Inputs(plan, code);
        var outputs = Outputs(code, element.Type);
        var standard = code.Table.Outputs.All(output => output.Default is null) ? FeelValue.Null : StandardOf(code, element.Type);
        return inputs is null || outputs is null || standard is null ? null : new ColumnTable(code.Table.Policy, inputs, outputs, standard.Value);
    }

    private static ColumnInput[]? Inputs(DecisionPlan plan, TableCode code)
    {
        var given = plan.Steps.OfType<InputStep>().ToDictionary(step => step.Slot);
        if (given.Count != plan.Steps.Count - 1) return null;
        var inputs = new ColumnInput[code.Columns.Length];
        for (var at = 0; at < inputs.Length; at++)
        {
            var column = code.Columns[at];
            if (column.Allowed is not null || column.Value is not SlotCode name || !given.TryGetValue(name.Slot, out var step)) return null;
            if (KindOf(step.Type) is not { } kind) return null;
            inputs[at] = new ColumnInput(step.Name, kind, column.Index);
        }
        return inputs;
    }

    /// <summary>The kind that a column must have; Null where any will do, nothing where the type asks for more than a kind.</summary>
    private static FeelKind? KindOf(FeelType type) => type switch
    {
        AnyType => FeelKind.Null,
        KindType kind => kind.Kind,
        DeclaredType declared => KindOf(declared.Meaning),
        _ => null,
    };

    private static FeelValue[]? Outputs(TableCode code, FeelType type)
    {
        var outputs = new FeelValue[code.Table.Rules.Length];
        for (var rule = 0; rule < outputs.Length; rule++)
        {
            if (code.Rules.Known(rule) is not { } known || !Coercion.To(type, known, out outputs[rule])) return null;
        }
        return outputs;
    }

    private static FeelValue? StandardOf(TableCode code, FeelType type) =>
        code.Rules.KnownStandard is { } known && Coercion.To(type, known, out var fitted) ? fitted : null;
}
