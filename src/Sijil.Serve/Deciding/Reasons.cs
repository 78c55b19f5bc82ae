using System.Text.Json;
using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Explain;
using Sijil.Decisions.Feel;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Serve.Deciding;

/// <summary>How a decision of a case was come by, as its fact keeps it, with the words of the model's version that decided.</summary>
/// <param name="Model">The model; nothing where its version is neither among the files nor in the record.</param>
internal sealed record Reason(DecisionMade Decided, DmnModel? Model, IReadOnlyList<ReasonTable> Tables);

/// <summary>A table with the values that it was asked about and what became of each rule.</summary>
internal sealed record ReasonTable(DmnTable Table, IReadOnlyList<FeelValue> Inputs, IReadOnlyList<ReasonRule> Rules)
{
    /// <summary>The same of a decision that was only tried.</summary>
    public static ReasonTable Of(TracedTable traced) =>
        new(traced.Table, traced.Inputs, [.. traced.Rules.Select(rule => new ReasonRule(rule.Row, rule.FailedColumn, rule.Applied))]);
}

/// <summary>A rule: the first column that it failed at (0: it matched), and whether it gave the answer.</summary>
internal sealed record ReasonRule(DmnRow Row, int FailedColumn, bool Applied);

/// <summary>Reads the reasons that decisions left in a case.</summary>
internal sealed class Reasons(JourneyLibrary library, Keyring keyring)
{
    /// <summary>The reason; nothing where none was kept or its person is forgotten.</summary>
    public Reason? Of(DecisionMade decided)
    {
        if (decided.Trace?.Open(keyring) is not { IsKnown: true, Value: { ValueKind: JsonValueKind.Object } trace }) return null;
        var model = library.DecisionVersion(decided.Model, decided.Hash);
        return new Reason(decided, model, model is null ? [] : [.. trace.GetProperty("tables").EnumerateArray().Select(table => Table(model, table)).OfType<ReasonTable>()]);
    }

    private static ReasonTable? Table(DmnModel model, JsonElement kept)
    {
        var failed = kept.GetProperty("failed").EnumerateArray().Select(column => column.GetInt32()).ToList();
        var table = model.Tables.FirstOrDefault(one => one.Decision == kept.GetProperty("decision").GetString() && one.Rows.Count == failed.Count);
        if (table is null) return null;
        var applied = kept.GetProperty("applied").EnumerateArray().Select(rule => rule.GetInt32()).ToHashSet();
        return new ReasonTable(table, [.. kept.GetProperty("inputs").EnumerateArray().Select(FeelValue.FromJson)],
            [.. table.Rows.Select((row, at) => new ReasonRule(row, failed[at], applied.Contains(row.Index)))]);
    }
}
