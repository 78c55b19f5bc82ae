namespace Sijil.Steer.Legislation;

/// <summary>The opinion that an affected body was asked for.</summary>
/// <param name="State">asked, given or silent.</param>
/// <param name="Due">The last day on which it is taken.</param>
/// <param name="Verdict">agree, amend, object or none.</param>
internal sealed record AskedOpinion(string File, string Body, string State, DateOnly Due, DateOnly AskedOn, string? Verdict = null, Said? Text = null, string? By = null, DateOnly? GivenOn = null,
    DateOnly? SilentOn = null)
{
    public const string Register = "legislation-opinions";
    public const string Model = "legislation-opinion";

    public static readonly IReadOnlyList<string> Verdicts = ["agree", "amend", "object", "none"];

    public bool IsOwed => State is "asked";

    public bool IsSilent => State is "silent";
}

/// <summary>What an affected body remarks on one article.</summary>
/// <param name="Wording">How it would have the article read.</param>
internal sealed record ArticleRemark(string File, string Body, string Article, string Text, string By, DateOnly On, string? Wording = null)
{
    public const string Register = "legislation-remarks";
}
