using Sijil.Decisions.Feel;

namespace Sijil.Measure.Scorecards;

/// <summary>The columns of a sub-service by the names that formulas give them: what its card says, and whether it was given without an application in the period.</summary>
internal static class SubServiceColumns
{
    private static readonly (string Name, Func<MeasuredSubService, FeelValue> Of)[] All =
    [
        ("live", each => Mark(each, Facet.Live)), ("suitable", each => Mark(each, Facet.Suitable)), ("proactive_active", each => Mark(each, Facet.ProactiveActive)),
        ("integrated", each => Mark(each, Facet.Integrated)), ("digital", each => Mark(each, Facet.Digital)), ("shared_channel", each => Mark(each, Facet.SharedChannel)),
        ("visit_exempt", each => FeelValue.Of(each.Card.VisitExempt is not null)), ("runs_here", each => FeelValue.Of(each.Card.RunsHere)),
        ("channels", each => FeelValue.List([.. each.Card.Channels.Select(FeelValue.Of)])), ("audience", each => FeelValue.List([.. each.Card.Audience.Select(FeelValue.Of)])),
        ("identity_level", each => FeelValue.Of((decimal)each.Card.MinSop)), ("price", each => FeelValue.Of(each.Card.Price)),
        ("service", each => FeelValue.Of(each.Card.Code)), ("sub_service", each => FeelValue.Of(each.Sub.Code)), ("entity", each => FeelValue.Of(each.Card.Entity)),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(column => column.Name)];

    public static FeelValue[] Values(MeasuredSubService each) => Array.ConvertAll(All, column => column.Of(each));

    private static FeelValue Mark(MeasuredSubService each, Facet facet) => FeelValue.Of(each.Facets.Has(facet));
}
