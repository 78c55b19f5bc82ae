using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>The sub-services of a scope with their facets: what their cards say, and whether any was given without an application in the period.</summary>
internal sealed class SubServices
{
    private static readonly string[] DigitalChannels = ["portal", "app"];
    private readonly Selection selection;
    private readonly bool[] inScope;
    private readonly HashSet<string> active;

    public SubServices(Selection selection)
    {
        this.selection = selection;
        inScope = [.. selection.Figures.Cells.All.Select(cell => selection.Scope.Has(cell.Like))];
        active = Active();
        All = [.. from card in selection.Scope.Cards from sub in card.SubServices where selection.Scope.Filter.SubService.Length is 0 || sub.Code == selection.Scope.Filter.SubService
            select new MeasuredSubService(card, sub, Of(card, sub))];
    }

    public IReadOnlyList<MeasuredSubService> All { get; }

    public Value Share(Sides sides)
    {
        if (selection.Scope.Filter.IsOfLogs) return Value.None(Reasons.LogDoesNotSay, selection.Total);
        return Value.Share(All.Count(each => sides.Has(Side.Numerator, each.Facets)), All.Count(each => sides.Has(Side.Denominator, each.Facets)),
            All.Count(each => sides.Has(Side.Excluded, each.Facets)));
    }

    /// <summary>The transactions of some sub-services that opened in the period, newest first; only those that nobody applied for, where asked.</summary>
    public IEnumerable<int> RowsOf(IEnumerable<MeasuredSubService> some, bool proactive = false)
    {
        var (rows, words) = (selection.Figures.Rows, selection.Figures.Words);
        var codes = new bool[words.Count];
        foreach (var each in some)
            if (words.Find(each.Sub.Code) is >= 0 and var code) codes[code] = true;
        return Opened(proactive).Where(row => codes[rows.SubService[row]]);
    }

    /// <summary>The transactions of the sub-services on one side; where the side asks for proactive ones, only those.</summary>
    public IEnumerable<int> Rows(Sides sides, Side side) =>
        RowsOf(All.Where(each => sides.Has(side, each.Facets)), side is Side.Numerator && sides.Numerator.HasFlag(Facet.ProactiveActive));

    private HashSet<string> Active()
    {
        var (words, filter) = (selection.Figures.Words, selection.Scope.Filter);
        if (filter is { From: null, To: null })
            return [.. selection.Figures.Cells.All.Where((cell, place) => inScope[place] && cell.Count > 0 && cell.First <= selection.AsOf && cell.Like.Facets.Has(Facet.Proactive))
                .Select(cell => words[cell.Like.SubService]).Distinct()];
        return [.. Opened(proactive: true).Select(row => selection.Figures.Rows.SubService[row]).Distinct().Select(code => words[code])];
    }

    private IEnumerable<int> Opened(bool proactive)
    {
        var (rows, cells, wanted) = (selection.Figures.Rows, selection.Figures.Cells, proactive ? Facet.Proactive : Facet.None);
        for (var row = rows.Count - 1; row >= 0; row--)
            if (inScope[cells.Of(row)] && ((Facet)rows.Facets[row]).Has(wanted) && rows.KnownOpened[row] <= selection.AsOf && selection.Scope.InPeriod(rows.Opened[row])) yield return row;
    }

    private Facet Of(ServiceCard card, SubService sub) => Facet.Live
        | (sub.SuitableForProactive ? Facet.Suitable : Facet.None)
        | (active.Contains(sub.Code) ? Facet.ProactiveActive : Facet.None)
        | (card.IsIntegrated ? Facet.Integrated : Facet.None)
        | (card.Channels.Intersect(DigitalChannels).Any() ? Facet.Digital : Facet.None)
        | (card.IsShared ? Facet.SharedChannel : Facet.None);
}

/// <summary>A sub-service with its card and what can be said of it.</summary>
internal sealed record MeasuredSubService(ServiceCard Card, SubService Sub, Facet Facets);
