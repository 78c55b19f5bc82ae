using Sijil.Decisions.Dmn.Boxed;
using Sijil.Decisions.Feel.Syntax;

namespace Sijil.Decisions.Compile;

/// <content>Decision tables.</content>
internal sealed partial class Compiler
{
    private TableCode Table(DecisionTable table, Binding names)
    {
        var columns = new ColumnCode[table.Inputs.Length];
        var hasOpen = table.Rules.Any(rule => !Array.TrueForAll(rule.Tests, Cells.IsClosed));
        for (var at = 0; at < columns.Length; at++) columns[at] = Column(table, at, hasOpen, names);
        var cells = Array.ConvertAll(table.Rules, rule => All(rule.Outputs, names));
        var standard = table.Outputs.Select(output => Maybe(output.Default, names)).ToArray();
        var priorities = table.Outputs.Select(output => output.Priorities.Select(priority => Test(priority, names)).ToArray()).ToArray();
        return new TableCode(table, columns, new CompiledRules(table, cells, standard, priorities));
    }

    private ColumnCode Column(DecisionTable table, int at, bool hasOpen, Binding names)
    {
        var column = table.Inputs[at];
        var cells = Array.ConvertAll(table.Rules, rule => rule.Tests[at]);
        return new ColumnCode(Compile(column.Expression, names), column.Allowed is { } allowed ? Tests(allowed, names) : null, hasOpen ? layout.Take() : -1,
            new ColumnIndex(cells), Array.ConvertAll(cells, cell => Cells.IsClosed(cell) ? null : Tests(cell, names)));
    }
}
