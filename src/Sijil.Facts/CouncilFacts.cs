namespace Sijil.Facts;

/// <summary>An entity put a موضوع before the councils, or put it again after something was missing: what lists may know of it.</summary>
/// <param name="Route">The route of models/routes that it takes.</param>
/// <param name="Confidentiality">open, restricted or confidential.</param>
[FactName("item-filed")]
public sealed record ItemFiled(string Item, string Entity, string Kind, string Route, Bilingual Title, string Confidentiality, string Sector, string Request, decimal Cost, Actor By) : Fact;

/// <summary>The Secretariat's numbered remark on a موضوع.</summary>
[FactName("remark-made")]
public sealed record RemarkMade(string Item, int Number, string Text, Actor By) : Fact;

/// <summary>The entity answered a numbered remark.</summary>
[FactName("remark-answered")]
public sealed record RemarkAnswered(string Item, int Number, string Text, Actor By) : Fact;

/// <summary>A body that was asked for its opinion gave it: finance on the budget, legislation on the law.</summary>
[FactName("opinion-given")]
public sealed record OpinionGiven(string Item, string Body, string Verdict, string Text, Actor By) : Fact;

/// <summary>What the Secretariat recommends to the councils.</summary>
[FactName("recommendation-made")]
public sealed record RecommendationMade(string Item, string Verdict, string Text, Actor By) : Fact;

/// <summary>The Strategic Affairs Council endorsed the item (إقرار).</summary>
[FactName("item-endorsed")]
public sealed record ItemEndorsed(string Item, string Council, string Text, Actor By, string Meeting = "") : Fact;

/// <summary>A council decided (اعتماد or otherwise); the Arabic text is the authority.</summary>
[FactName("resolution-passed")]
public sealed record ResolutionPassed(string Item, string Number, string Council, string Verdict, string Text, Actor By, string Meeting = "", string Translation = "") : Fact;
