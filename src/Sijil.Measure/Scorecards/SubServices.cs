using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>The sub-services of a scope with their facets: what their cards say, and whether any was given without an application in the period.</summary>
internal sealed class SubServices
{
    private static readonly string[] DigitalChannels = ["portal", "app"];
    private readonly Selection selection;
    private readonly Selection opened;
    private readonly HashSet<string> active;

    public SubServices(Selection selection)
    {
        this.selection = selection;
        opened = Selection.OpenedIn(selection.Figures, selection.Scope);
        var (rows, words) = (selection.Figures.Rows, selection.Figures.Words);
        var codes = new bool[words.Count];
        foreach (var row in opened.With(Facet.Proactive)) codes[rows.SubService[row]] = true;
        active = [.. Enumerable.Range(0, codes.Length).Where(code => codes[code]).Select(code => words[code])];
        All = [.. from card in selection.Scope.Cards from sub in card.SubServices select new MeasuredSubService(card, sub, Of(card, sub))];
    }

    public IReadOnlyList<MeasuredSubService> All { get; }

    public Value Share(Sides sides)
    {
        if (selection.Scope.Filter.IsOfLogs) return Value.None(Reasons.LogDoesNotSay, selection.Rows.Length);
        return Value.Share(All.Count(each => sides.Has(Side.Numerator, each.Facets)), All.Count(each => sides.Has(Side.Denominator, each.Facets)),
            All.Count(each => sides.Has(Side.Excluded, each.Facets)));
    }

    /// <summary>The transactions of some sub-services that opened in the period.</summary>
    public IEnumerable<int> RowsOf(IEnumerable<MeasuredSubService> some)
    {
        var codes = some.Select(each => each.Sub.Code).ToHashSet(StringComparer.Ordinal);
        var (rows, words) = (selection.Figures.Rows, selection.Figures.Words);
        return opened.With(Facet.None).Where(row => codes.Contains(words[rows.SubService[row]]));
    }

    /// <summary>The transactions of the sub-services on one side; where the side asks for proactive ones, only those.</summary>
    public IEnumerable<int> Rows(Sides sides, Side side)
    {
        var codes = All.Where(each => sides.Has(side, each.Facets)).Select(each => each.Sub.Code).ToHashSet(StringComparer.Ordinal);
        var asked = side is Side.Numerator && sides.Numerator.HasFlag(Facet.ProactiveActive) ? Facet.Proactive : Facet.None;
        var (rows, words) = (selection.Figures.Rows, selection.Figures.Words);
        return opened.With(asked).Where(row => codes.Contains(words[rows.SubService[row]]));
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
