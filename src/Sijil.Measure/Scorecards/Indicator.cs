using System.ComponentModel.DataAnnotations;
using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>What is measured, as its file says: a pair of facet filters over transactions or sub-services, a measure and a target.</summary>
/// <param name="Kind">principle, target or benefit.</param>
/// <param name="Number">Its place among its kind; two readings of one target share a number.</param>
/// <param name="Target">A percentage for shares and ratings, an amount otherwise; none where the policy names none.</param>
/// <param name="Readings">The readings of the target in its source, where the source gives more than one.</param>
/// <param name="Assessed">Of a principle: people judge by evidence whether an entity complies, and its figure stands beside their judgement.</param>
/// <param name="Indicators">The targets and benefits that a principle is followed by.</param>
/// <param name="Formula">What is counted, in FEEL over the columns of a row; then no facets stand beside it.</param>
/// <param name="Owner">The body that answers for the figure.</param>
/// <param name="Methods">How it was counted before, from the earliest to the present way; where one begins, the course has a break.</param>
internal sealed record Indicator(string Id, [AllowedValues("principle", "target", "benefit", "operational", "attribute")] string Kind, int Number, Bilingual Name, string Unit, string Measure, Bilingual Note, int Version,
    decimal? Target = null, int Principle = 0, Bilingual? Text = null, Bilingual? Group = null, Bilingual? Excludes = null,
    IReadOnlyList<string>? Numerator = null, IReadOnlyList<string>? Denominator = null, IReadOnlyList<string>? ExcludeFacets = null,
    SourceDocument? Source = null, IReadOnlyList<SourceReading>? Readings = null,
    [CodeOf("indicators")] IReadOnlyList<string>? Indicators = null, bool Assessed = false,
    FormulaText? Formula = null, [CodeOf("entities")] string? Owner = null, IReadOnlyList<MethodChange>? Methods = null)
{
    public const string OfTransactions = "transaction", OfSubServices = "sub-service";

    /// <summary>Its value is a share of one.</summary>
    public bool IsShare => Measure is "share" or "mean-rating" or "median-time-reduction" or "not-counted";

    public bool CountsSubServices => Unit is OfSubServices;

    /// <summary>The target in the terms of the value.</summary>
    public decimal? Goal => IsShare ? Target / 100 : Target;
}

/// <summary>The FEEL of an indicator. True counts one, a number as much as it is; null is not known, and the row stands apart.</summary>
/// <param name="Where">Which rows are looked at; all where it is empty.</param>
/// <param name="Excluded">Which of those are left out by the indicator's own rule.</param>
internal sealed record FormulaText(string Numerator, string? Denominator = null, string? Where = null, string? Excluded = null);

/// <summary>A way of counting: its version, the day from which it holds, and what is different in it.</summary>
internal sealed record MethodChange(int Version, DateOnly Since, Bilingual What);

/// <summary>The document that a figure was read in.</summary>
internal sealed record SourceDocument(string File, Bilingual Title, string? Date = null, Bilingual? DateNote = null);

/// <summary>One way in which a source states a figure.</summary>
/// <param name="Per">total, year or five-years.</param>
internal sealed record SourceReading(decimal Value, string Per, Bilingual Text);

/// <summary>A figure that was announced (معلَن): it stands beside what is counted and is never mixed with it.</summary>
/// <param name="Kind">result, or a target that was announced.</param>
internal sealed record AnnouncedFigure(string Id, Bilingual Name, decimal Value, string Unit, bool AtLeast,
    [AllowedValues("result", "target")] string Kind, SourceDocument Source,
    Bilingual? Period = null, [CodeOf("indicators")] string? Indicator = null, IReadOnlyList<SourceReading>? Readings = null, Bilingual? Note = null);
