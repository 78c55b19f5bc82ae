using Sijil.Record;

namespace Sijil.Facts;

/// <summary>What was stuck was tried again, by somebody who said why.</summary>
[FactName("step-retried")]
public sealed record StepRetried(string Incident, string Step, Sealed<string> Why, Actor By) : Fact;

/// <summary>A step was taken as done without being done, on somebody's authority.</summary>
[FactName("step-skipped")]
public sealed record StepSkipped(string Incident, int Token, string Step, Sealed<string> Why, Actor By) : Fact;

/// <summary>Somebody with authority changed what a stuck case knows; the value itself is the <see cref="DataSet"/> beside it.</summary>
[FactName("data-changed")]
public sealed record DataChanged(string Incident, string Step, string Path, Sealed<string> Why, Actor By) : Fact;

/// <summary>Somebody with authority put a stuck case at another step; how it moved is the <see cref="TokensMoved"/> beside it.</summary>
[FactName("token-shifted")]
public sealed record TokenShifted(string Incident, int Token, string Step, string To, Sealed<string> Why, Actor By) : Fact;
