using Microsoft.AspNetCore.Html;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Steer.Compliance;
using Sijil.Web.Kit;
using Sijil.Web.Pages.Centre;
using Sijil.Web.Papers;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Compliance;

/// <summary>The words and tables of a quarter's report in the language of the moment. It names no person: the record does.</summary>
internal sealed class ComplianceText(ComplianceReport report, bool isPreview, Texts texts)
{
    private static readonly IHtmlContent Wide = new HtmlString("main,nav{max-width:84rem}@media print{@page{size:A4 landscape;margin:12mm}.grid td,.grid th{font-size:7.5pt;padding:.25rem}.grid tbody th{min-width:8rem}.grid thead th{white-space:normal}}");

    public static Bilingual Of(ComplianceReport report) => Paper.Of(texts => new ComplianceText(report, false, texts).Draw());

    /// <summary>The same before it is frozen, and saying so.</summary>
    public static Bilingual Preview(ComplianceReport report) => Paper.Of(texts => new ComplianceText(report, true, texts).Draw());

    private string Period => ComplianceWords.Quarter(report.Quarter);

    private IHtmlContent Draw()
    {
        var title = texts["compliance.report.of", ComplianceWords.Scope(report.Entity, report.Registers), Period];
        var body = report.IsOfGovernment ? Html.Of($"{Summary()}{Targets()}{Measures()}{Grid()}") : Html.Of($"{Principles(report.Rows[0])}{Targets()}{Measures()}");
        return Paper.Frame(texts, title, Html.Of($"{PaperStyle.Text}{(report.IsOfGovernment ? Wide : Html.Nothing)}"), ("/compliance/reports", texts["compliance.reports"]),
            Html.Of($"{Head(title)}{body}{Exceptions()}{Since()}{Method()}"));
    }

    private IHtmlContent Head(string title) => Html.Of(
        $"<header><p>{texts["plan.report.from"]}</p><h1>{title}</h1><p>{texts["compliance.report.period", Fmt.Date(report.Quarter.First), Fmt.Date(report.Quarter.Last)]}</p>{Html.When(report.IsPartial, $"<p><strong>{texts["compliance.report.partial", Fmt.Date(report.AsOf)]}</strong></p>")}{Html.When(isPreview, $"<p><strong>{texts["compliance.report.preview"]}</strong></p>")}<p>{texts["compliance.edition", report.Edition]}{Html.With(report.Reason, $": <bdi>{report.Reason}</bdi>")}</p><p class=\"quiet\">{texts["plan.report.as-of", Fmt.Date(report.AsOf), report.Position]}</p></header>\n");

    /// <summary>How many entities stand how on each principle; without weights that nobody decided.</summary>
    private IHtmlContent Summary()
    {
        var states = Enum.GetValues<ComplianceState>();
        var rows = report.Grid.Principles.Select(principle => Html.Of(
            $"<tr><th scope=\"row\">{Fmt.Number(principle.Number)} {texts[principle.Name]}</th>{Html.Join(states.Select(state => Html.Of($"<td class=\"n\">{Fmt.Number(report.Rows.Count(row => CellOf(row, principle).State == state))}</td>")))}</tr>"));
        return Html.Of($"<section><h2>{texts["compliance.report.summary"]}</h2><div class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"{texts["compliance.report.summary"]}\"><table><thead><tr><th scope=\"col\">{texts["compliance.principle"]}</th>{Html.Join(states.Select(state => Html.Of($"<th scope=\"col\" class=\"n\">{ComplianceWords.State(state)}</th>")))}</tr></thead><tbody>{Html.Join(rows)}</tbody></table></div><p class=\"quiet\">{texts["compliance.report.summary.text", texts.Count("compliance.entities", report.Rows.Count)]}</p></section>\n");
    }

    private IHtmlContent Grid() => Html.Of(
        $"<section><h2>{texts["compliance.title"]}</h2><div class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"{texts["compliance.title"]}\"><table class=\"grid\"><thead><tr><th scope=\"col\">{texts["compliance.entity"]}</th>{Html.Join(report.Grid.Principles.Select(principle => Html.Of($"<th scope=\"col\">{Fmt.Number(principle.Number)} {texts[principle.Name]}</th>")))}</tr></thead><tbody>{Html.Join(report.Rows.Select(row => Html.Of($"<tr><th scope=\"row\">{texts[row.Entity.Name]}</th>{Html.Join(row.Cells.Select(Cell))}</tr>\n")))}</tbody></table></div></section>\n");

    private IHtmlContent Cell(ComplianceCell cell) => Html.Of(
        $"<td>{ComplianceWords.State(cell.State)}{Html.When(cell.Own.Value.Amount is not null, $"<br><small>{Linked(cell.Principle, cell.Entity, ComplianceWords.Line(cell.Own))}</small>")}{Html.When(cell.Basis is not ComplianceBasis.None, $"<br><small>{ComplianceWords.Basis(cell.Basis)}</small>")}</td>");

    private IHtmlContent Principles(ComplianceRow row) => Html.Of(
        $"<section><h2>{texts["board.principles"]}</h2><div class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"{texts["board.principles"]}\"><table><thead><tr><th scope=\"col\">{texts["compliance.principle"]}</th><th scope=\"col\">{texts["compliance.verdict"]}</th><th scope=\"col\">{texts["compliance.basis"]}</th><th scope=\"col\">{texts["compliance.figure"]}</th></tr></thead><tbody>{Html.Join(row.Cells.Select(Principle))}</tbody></table></div></section>\n");

    private IHtmlContent Principle(ComplianceCell cell) => Html.Of(
        $"<tr><th scope=\"row\">{Fmt.Number(cell.Principle.Number)} {texts[cell.Principle.Name]}</th><td>{ComplianceWords.State(cell.State)}</td><td>{ComplianceWords.Basis(cell.Basis)}{Html.With(ComplianceWords.Reached(cell), $"<br><small>{ComplianceWords.Reached(cell)}</small>")}{Assessed(cell)}</td><td>{Linked(cell.Principle, cell.Entity, ComplianceWords.Line(cell.Own))}<br><small>{texts[cell.Principle.Note]}</small></td></tr>\n");

    private IHtmlContent Assessed(ComplianceCell cell) => cell is { Basis: ComplianceBasis.Assessed, Assessment: { } judged }
        ? Html.Of($"<br><small>{(judged.On is { } day ? texts["compliance.assessed.on", Fmt.Day(day)] : "")} <bdi>{judged.Evidence}</bdi>{Html.When(judged.IsSample, $" ({texts["registers.sample"]})")}</small>") : Html.Nothing;

    private IHtmlContent Targets() => Html.Of(
        $"<section><h2>{texts["compliance.targets"]}</h2><div class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"{texts["compliance.targets"]}\"><table><thead><tr><th scope=\"col\">{texts["compliance.target"]}</th><th scope=\"col\" class=\"n\">{texts["compliance.value"]}</th><th scope=\"col\" class=\"n\">{texts["compliance.announced"]}</th><th scope=\"col\">{texts["compliance.gap"]}</th><th scope=\"col\" class=\"n\">{texts["compliance.baseline"]}</th></tr></thead><tbody>{Html.Join(report.Readings.Select(Target))}</tbody></table></div></section>\n");

    private IHtmlContent Target(Reading reading)
    {
        var figure = new Figure(reading);
        var before = report.Grid.BaselineOf(reading.Indicator, report.Entity, report.Quarter)?.Amount;
        return Html.Of($"<tr><th scope=\"row\">{texts[reading.Indicator.Name]}<br><small>{(reading.Indicator.Kind is "target" ? texts["board.kind.target", reading.Indicator.Number] : texts["compliance.benefit"])}</small></th><td class=\"n\">{Linked(reading.Indicator, report.Entity, ComplianceWords.Line(reading))}</td><td class=\"n\">{figure.Target}</td><td>{ComplianceWords.Gap(reading)}</td><td class=\"n\">{(before is { } share ? Fmt.Percent(share) : texts["compliance.baseline.none"])}</td></tr>\n");
    }

    /// <summary>What the policy sets no target for and the board counts as well.</summary>
    private IHtmlContent Measures()
    {
        var rows = report.Operational.Select(reading => Html.Of($"<tr><th scope=\"row\">{texts[reading.Indicator.Name]}<br><small>{texts[reading.Indicator.Note]}</small></th><td class=\"n\">{Linked(reading.Indicator, report.Entity, new Figure(reading).Line)}</td></tr>\n"));
        return Html.When(report.Operational.Count > 0, $"<section><h2>{texts["compliance.report.measures"]}</h2><p class=\"quiet\">{texts["compliance.report.linked"]}</p><div class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"{texts["compliance.report.measures"]}\"><table><thead><tr><th scope=\"col\">{texts["periods.indicator"]}</th><th scope=\"col\" class=\"n\">{texts["compliance.value"]}</th></tr></thead><tbody>{Html.Join(rows)}</tbody></table></div></section>\n");
    }

    /// <summary>A figure opens to its own page, over the same scope and as the record knew it after the last turn that the report counts.</summary>
    private IHtmlContent Linked(Indicator indicator, string entity, string shown) =>
        Html.Of($"<a href=\"{BoardQuery.Link($"/board/indicator/{indicator.Id}", new(Entity: entity, From: report.Quarter.First, To: report.Quarter.Last, Turn: report.Position))}\">{shown}</a>");

    private IHtmlContent Exceptions()
    {
        var all = report.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Exemptions.Select(one => (Cell: cell, One: one))).ToList();
        return Html.When(all.Count > 0, $"<section><h2>{texts["compliance.exceptions"]}</h2><ul>{Html.Join(all.Select(pair => Exception(pair.Cell, pair.One)))}</ul></section>\n");
    }

    private IHtmlContent Exception(ComplianceCell cell, Exemption one)
    {
        var covered = report.Registers.Services.TryGetValue(one.Service, out var card) ? texts[card.Name] : one.Service;
        return Html.Of($"<li>{texts[report.Registers.NameOf(one.Entity)]}{Html.With(covered, $" ({covered})")}: {texts[cell.Principle.Name]}. <bdi>{one.Reason}</bdi> {texts["compliance.granted-by"]}: <bdi>{one.GrantedBy}</bdi>. {texts["compliance.until", Fmt.Day(one.Until)]} ({texts[one.IsInForce(cell.On) ? "compliance.in-force" : "compliance.lapsed"]}){Html.When(one.IsSample, $" ({texts["registers.sample"]})")}</li>\n");
    }

    private IHtmlContent Since() => Html.When(report.Since.Count > 0,
        $"<section><h2>{texts["compliance.since"]}</h2><p>{texts["compliance.since.text", report.Edition - 1]}</p><ul>{Html.Join(report.Since.Select(Changed))}</ul></section>\n");

    private IHtmlContent Changed(Restated change)
    {
        var indicator = report.Grid.Principles.Concat(report.Readings.Concat(report.Operational).Select(reading => reading.Indicator)).First(one => one.Id == change.After.Indicator);
        string Said(FrozenFigure figure) => ComplianceWords.Written(indicator, figure.Amount) + (Enum.TryParse<ComplianceState>(figure.State, out var state) ? $" ({ComplianceWords.State(state)})" : "");
        return Html.Of($"<li>{ComplianceWords.Scope(change.After.Entity, report.Registers)}: {texts[indicator.Name]}: {texts["compliance.since.change", Said(change.Before), Said(change.After)]}</li>\n");
    }

    private IHtmlContent Method() => Html.Of($"<section><h2>{texts["plan.report.method"]}</h2><p>{texts["compliance.how"]}</p><p>{texts["compliance.report.method"]}</p><p>{texts["plan.report.method.sample"]}</p></section>\n");

    private static ComplianceCell CellOf(ComplianceRow row, Indicator principle) => row.Cells.First(cell => cell.Principle.Id == principle.Id);
}
