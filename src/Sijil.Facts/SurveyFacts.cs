namespace Sijil.Facts;

/// <summary>The customer of a case that a survey had drawn answered it; once for a case.</summary>
/// <param name="Version">The way of asking and counting that the survey was of then.</param>
[FactName("survey-answered")]
public sealed record SurveyAnswered(string Survey, int Version, string Case, IReadOnlyList<SurveyScore> Scores, Actor By) : Fact;

/// <summary>What was answered to one question, on the question's own scale.</summary>
public sealed record SurveyScore(string Question, int Score);
