using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijil.Mining.Flow;
using Sijil.Mining.Maps;
using Sijil.Mining.Trees;
using Sijil.Web.Text;

namespace Sijil.Web.Command;

/// <summary>Writes what was mined: a file for each thing, and a report for people in both languages.</summary>
internal sealed class MineOutput(MineRequest request, Mined mined)
{
    private static readonly JsonWriterOptions readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write()
    {
        Text("variants.csv", VariantTable());
        Text("findings.csv", FindingTable());
        Json("dfg.json", json => MineJson.Graph(json, mined.Graph));
        Json("conformance.json", json => MineJson.Conformance(json, mined.Conformance));
        if (mined.Comparison is { } comparison) Json("comparison.json", json => MineJson.Comparison(json, comparison));
        using (var tree = File.Create(Path.Combine(request.Out, "tree.ptml"))) Ptml.Write(tree, mined.Tree, request.File.Name);
        Text("model.bpmn", mined.Bpmn);
        var part = MapPart.Of(mined.Graph);
        foreach (var language in Language.All) InLanguage(language, () =>
        {
            Text($"dfg.{language.Code}.svg", MapSvg.Draw(part, FlowMapWords.Of(request.File.Name, part)));
            Text($"report.{language.Code}.md", MineReport.Text(request, mined, part));
        });
    }

    private string VariantTable()
    {
        var rows = mined.Variants.All.Select((variant, at) => new[]
        {
            Plain(at + 1), Plain(variant.Count), Plain(variant.Activities.Length), Plain(variant.Took.Median.TotalDays), Plain(variant.Took.Mean.TotalDays),
            mined.Conformance.Allows[at] ? "yes" : "no", string.Join(" → ", mined.Variants.NamesOf(variant)),
        });
        return Table([["variant", "cases", "events", "median days", "mean days", "allowed by the model", "activities"], .. rows]);
    }

    private string FindingTable() =>
        Table([["kind", "case", "line", "activity"], .. mined.Loaded.Findings.List.Select(finding => new[] { $"{finding.Kind}", finding.Case, Plain(finding.Line), finding.Activity })]);

    private void Text(string name, string text) => File.WriteAllText(Path.Combine(request.Out, name), text, new UTF8Encoding(false));

    private void Json(string name, Action<Utf8JsonWriter> write)
    {
        using var file = File.Create(Path.Combine(request.Out, name));
        using var json = new Utf8JsonWriter(file, readable);
        write(json);
    }

    private static string Table(IEnumerable<string[]> rows) => string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));

    private static string Cell(string value) => value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Plain(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static void InLanguage(Language language, Action write)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.Culture);
        write();
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
    }
}
