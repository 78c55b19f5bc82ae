using Microsoft.AspNetCore.Html;
using Sijil.Facts;
using Sijil.Steer.Plan;
using Sijil.Steer.Redesign;
using Sijil.Web.Kit;
using Sijil.Web.Pages.Centre;
using Sijil.Web.Papers;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Plan;

/// <summary>The words and tables of a year's report in the language of the moment.</summary>
internal sealed class ReportText(AnnualReport report, Texts texts)
{
    private string Year => PlanWords.Year(report.Year);

    public static Bilingual Of(AnnualReport report) => Paper.Of(texts => new ReportText(report, texts).Draw());

    private IHtmlContent Draw()
    {
        var title = texts["plan.report.title", Year];
        return Paper.Frame(texts, title, PaperStyle.Text, ("/plan/reports", texts["plan.reports"]),
            Html.Of($"{Head(title)}{Summary()}{Html.Join(report.Tree.Agendas.Select(Agenda))}{Programmes()}{Projects()}{Changes()}{Method()}"));
    }

    private IHtmlContent Head(string title) => Html.Of(
        $"<header><p>{texts["plan.report.from"]}</p><h1>{title}</h1><p>{texts["plan.report.to"]}</p><ol>{Html.Join(AnnualReport.Councils.Select(council => Html.Of($"<li>{texts[$"plan.council.{council}"]}</li>")))}</ol><p class=\"quiet\">{texts["plan.report.as-of", Fmt.Date(report.AsOf), report.Position]}</p></header>\n");

    private IHtmlContent Summary() => Html.Of(
        $"<section><h2>{texts["plan.report.summary"]}</h2><div class=\"frame\"><table><thead><tr><th scope=\"col\">{texts["plan.agenda"]}</th>{Html.Join(Enum.GetValues<PlanState>().Select(state => Html.Of($"<th scope=\"col\" class=\"n\">{PlanWords.State(state)}</th>")))}</tr></thead><tbody>{Html.Join(report.Tree.Agendas.Select(SummaryRow))}</tbody></table></div><p class=\"quiet\">{texts["plan.tally.note"]}</p></section>\n");

    private IHtmlContent SummaryRow(PlanItem agenda)
    {
        var tally = report.Sheet.TallyOf(agenda);
        int[] counts = [tally.OnTrack, tally.Behind, tally.NoTarget, tally.NoValue];
        return Html.Of($"<tr><th scope=\"row\">{texts[agenda.Title]}</th>{Html.Join(counts.Select(count => Html.Of($"<td class=\"n\">{Fmt.Number(count)}</td>")))}</tr>");
    }

    private IHtmlContent Agenda(PlanItem agenda)
    {
        var goals = report.Tree.Children(agenda).Where(item => !item.IsMeasured);
        var own = report.Tree.Children(agenda).Where(item => item.IsMeasured).ToList();
        return Html.Of($"<section><h2>{texts[agenda.Title]}</h2>{Table("", own)}{Html.Join(goals.Select(goal => Table(texts[goal.Title], [.. report.Tree.Under(goal).Where(item => item.IsMeasured)])))}</section>\n");
    }

    private IHtmlContent Table(string caption, List<PlanItem> items) => Html.When(items.Count > 0,
        $"<div class=\"frame\"><table>{Html.With(caption, $"<caption><h3>{caption}</h3></caption>")}<thead><tr>{Columns()}</tr></thead><tbody>{Html.Join(items.Select(Row))}</tbody></table></div>");

    private IHtmlContent Columns() => Html.Of(
        $"<th scope=\"col\">{texts["plan.item"]}</th><th scope=\"col\" class=\"n\">{texts["plan.value"]}</th><th scope=\"col\" class=\"n\">{texts["plan.target"]}</th><th scope=\"col\" class=\"n\">{texts["plan.gap"]}</th><th scope=\"col\">{texts["plan.state"]}</th><th scope=\"col\" class=\"n\">{texts["plan.target.last"]}</th>");

    private IHtmlContent Row(PlanItem item)
    {
        var figure = report.Sheet.FigureOf(item);
        var last = item.Targets.Last is { } end ? $"{PlanWords.Amount(item, end.Amount)} ({PlanWords.Year(end.Year)})" : PlanWords.Nothing;
        return Html.Of($"<tr><th scope=\"row\">{texts[item.Title]}{Under(item)}</th><td class=\"n\">{PlanWords.Amount(item, figure.Value)}{Rests(figure)}</td><td class=\"n\">{PlanWords.Amount(item, figure.Target)}</td><td class=\"n\">{PlanWords.Gap(figure)}</td><td>{PlanWords.State(figure.State)}</td><td class=\"n\">{last}</td></tr>\n");
    }

    /// <summary>Whose it is, in which unit, where its target comes from, and whether anything of it is a sample.</summary>
    private IHtmlContent Under(PlanItem item)
    {
        string[] parts = [texts[report.Registers.NameOf(item.Owner)], item.Unit is "percent" ? "" : PlanWords.Choice(report.Registers, "unit", item.Unit),
            item.Source is "other" ? "" : PlanWords.Choice(report.Registers, "source", item.Source), item.IsSample ? texts["registers.sample"] : "", Played(item.IsSimulated)];
        return Html.Of($"<br><small>{string.Join(" · ", parts.Where(part => part.Length > 0))}</small>");
    }

    /// <summary>What a value rests on: the counted cases, with the way to them, or the document that was shown.</summary>
    private IHtmlContent Rests(PlanFigure figure) => figure switch
    {
        { Counted: not null } => Html.Of($"<br><small><a href=\"{PlanWords.BoardLink(figure)}\">{(PlanWords.MadeOf(figure) is { Length: > 0 } parts ? parts : texts["plan.counted"])}</a></small>"),
        { Reported: { } reported } => Html.Of($"<br><small>{PlanWords.MadeOf(figure)}: <bdi>{reported.Evidence}</bdi>{Html.When(reported.IsSample, $" ({texts["registers.sample"]})")}{Tag(reported.IsSimulated)}</small>"),
        _ => Html.Nothing,
    };

    private IHtmlContent Programmes()
    {
        var programmes = report.Tree.All.Where(item => item.IsProgramme).ToList();
        return Html.When(programmes.Count > 0, $"<section><h2>{texts["plan.report.programmes"]}</h2><ul>{Html.Join(programmes.Select(item => Html.Of($"<li>{texts[item.Title]}{Tag(item.IsSimulated)}: {texts[report.Registers.NameOf(item.Owner)]}. {PlanWords.Tally(report.Sheet.TallyOf(item))}</li>")))}</ul></section>\n");
    }

    /// <summary>The improvement projects on which a verdict was given, each with what it saved; what was found in simulated cases says so and is added to nothing.</summary>
    private IHtmlContent Projects()
    {
        var audited = report.Registers.All<Project>(Project.Register).Values.Where(project => project.Audited is not null).ToList();
        return Html.When(audited.Count > 0, $"<section><h2>{texts["plan.report.projects"]}</h2><ul>{Html.Join(audited.Select(Audited))}</ul></section>\n");
    }

    private IHtmlContent Audited(Project project)
    {
        var (audited, verdict) = (project.Audited!, project.Gates?.GetValueOrDefault(Stages.Evaluation)?.Outcome ?? "");
        var simulated = audited.Each.Origin.StartsWith("simulated", StringComparison.Ordinal);
        return Html.Of($"<li>{texts[project.Title]}{Tag(simulated)}: {texts[report.Registers.NameOf(project.Scope.Lead)]}. {texts[$"project.outcome.{verdict}"]}. {texts["plan.report.projects.saved", Fmt.Number(audited.Transactions), ProjectWords.Money(audited.Customers), ProjectWords.Money(audited.Government)]}{Html.When(simulated, $" <strong>({texts["plan.report.projects.simulated"]})</strong>")}</li>");
    }

    private IHtmlContent Changes()
    {
        int Count(string kind) => report.Changes.Count(change => change.Kind == kind);
        var named = report.Changes.Where(change => change.Kind is not "added").ToList();
        return Html.Of($"<section><h2>{texts["plan.changes"]}</h2><p>{texts["plan.report.changes", Count("added"), Count("changed"), Count("removed")]}</p>{Html.When(named.Count > 0, $"<ul>{Html.Join(named.Select(Change))}</ul>")}</section>\n");
    }

    private IHtmlContent Change(PlanChange change) =>
        Html.Of($"<li>{texts[change.Title]} ({texts[$"plan.changes.{change.Kind}"]}{Html.Join(change.Fields.Select(field => Html.Of($"{texts["plan.comma"]} {texts[field.Field.Label]}")))}){Tag(change.IsSimulated)}</li>");

    /// <summary>What came of a simulation or a played act is told from what happened, in a report as on every page.</summary>
    private IHtmlContent Tag(bool simulated) => Html.When(simulated, $" <strong>({Played(simulated)})</strong>");

    private string Played(bool simulated) => simulated ? texts["site.origin.simulated"] : "";

    private IHtmlContent Method() => Html.Of($"<section><h2>{texts["plan.report.method"]}</h2><p>{texts["plan.report.method.text"]}</p><p>{texts["plan.report.method.sample"]}</p></section>\n");
}
