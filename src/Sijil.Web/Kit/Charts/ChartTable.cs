using Microsoft.AspNetCore.Html;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Charts;

/// <summary>What a chart shows, as a table folded beneath it.</summary>
internal sealed class ChartTable(string title, IReadOnlyList<string> labels, IReadOnlyList<Series> series, Func<decimal, string> written)
{
    public IHtmlContent Draw()
    {
        var words = new Texts();
        var head = Html.Join(series.Select(one => Html.Of($"<th scope=\"col\" class=\"is-number\">{one.Name}</th>")));
        return Html.Of(
            $"<details class=\"gov-more gov-small\"><summary>{words["kit.chart.table"]}</summary><div class=\"gov-table\" role=\"region\" tabindex=\"0\" aria-label=\"{title}\"><table><caption>{title}</caption><thead><tr><th scope=\"col\">{words["kit.chart.period"]}</th>{head}</tr></thead><tbody>{Html.Join(labels.Select(Row))}</tbody></table></div></details>");
    }

    private IHtmlContent Row(string label, int index) =>
        Html.Of($"<tr><th scope=\"row\">{label}</th>{Html.Join(series.Select(one => Cell(one.Values.ElementAtOrDefault(index))))}</tr>");

    private IHtmlContent Cell(decimal? value) => Html.Of($"<td class=\"is-number\">{(value is { } there ? written(there) : "–")}</td>");
}
