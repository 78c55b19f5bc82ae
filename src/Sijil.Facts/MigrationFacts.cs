using System.Text.Json;

namespace Sijil.Facts;

/// <summary>The case goes on by another version of its journey.</summary>
/// <param name="Plan">The plan by which it moved, and <paramref name="Back"/> whether the plan was taken back.</param>
/// <param name="From">The hash of the version that it leaves, and <paramref name="To"/> of the one that it goes on by.</param>
/// <param name="Moves">Every token, five by five: the token, its node and flow before, its node and flow after.</param>
/// <param name="Nodes">Two by two: the other nodes of which something is remembered, before and after.</param>
/// <param name="Steps">The steps at which something waits that have another id there; after a token and a stroke, for that token only.</param>
/// <param name="Left">What is waited for no more: so that the way back can take it up again.</param>
[FactName("case-migrated")]
public sealed record CaseMigrated(string Case, string Plan, string From, string To, IReadOnlyList<int> Moves, IReadOnlyList<int> Nodes,
    IReadOnlyDictionary<string, string> Steps, IReadOnlyList<EventLeft> Left, Actor By, bool Back = false) : Fact;

/// <summary>An event that only the version left behind waits for; a timer with the moment at which it would have rung.</summary>
public sealed record EventLeft(int Token, string Step, DateTimeOffset? At = null, int? Left = null);

/// <summary>Somebody wrote down how the open cases of one version are to go on by another; the last word of a plan that has not begun counts.</summary>
[FactName("migration-planned")]
public sealed record MigrationPlanned(string Plan, string Journey, string From, string To, JsonElement Content, Actor By) : Fact;

/// <summary>A plan is being carried out, or taken back, until it is said to be through.</summary>
[FactName("migration-begun")]
public sealed record MigrationBegun(string Plan, bool Back, Actor By) : Fact;

/// <summary>Every open case was asked: so many moved, so many stay where they are, with so many something broke.</summary>
[FactName("migration-ended")]
public sealed record MigrationEnded(string Plan, bool Back, int Moved, int Stay, int Failed) : Fact;
