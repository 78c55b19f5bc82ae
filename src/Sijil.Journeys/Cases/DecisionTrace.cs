using System.Text.Json.Nodes;
using Sijil.Decisions.Dmn.Explain;
using Sijil.Journeys.Library;

namespace Sijil.Journeys.Cases;

/// <summary>How a decision came to its answer, in the few numbers that its fact keeps; with the model of its version they can be told in words.</summary>
internal static class DecisionTrace
{
    /// <summary>For each table the decision that holds it, its column values, the first column that failed of each rule (0: it matched), and the rules that gave the answer.</summary>
    public static JsonObject Of(Explanation explained) => new()
    {
        ["tables"] = new JsonArray([.. explained.Tables.Select(Table)]),
        ["values"] = new JsonObject(explained.Values.Where(value => !value.IsInput && value.Name != explained.Decision)
            .DistinctBy(value => value.Name).Select(value => KeyValuePair.Create(value.Name, CaseTurn.Json(value.Value)))),
    };

    private static JsonObject Table(TracedTable table) => new()
    {
        ["decision"] = table.Table.Decision,
        ["inputs"] = new JsonArray([.. table.Inputs.Select(CaseTurn.Json)]),
        ["failed"] = new JsonArray([.. table.Rules.Select(rule => JsonValue.Create(rule.FailedColumn))]),
        ["applied"] = new JsonArray([.. table.Rules.Where(rule => rule.Applied).Select(rule => JsonValue.Create(rule.Row.Index))]),
    };
}
