using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn;

/// <summary>What a decision answered, by which rules, and why where it answered null.</summary>
public sealed record DecisionResult(FeelValue Output, IReadOnlyList<MatchedRule> Rules, IReadOnlyList<FeelProblem> Problems);
