using System.Text.Json.Nodes;

namespace Sijil.Sandbox.Acts;

/// <summary>A case that the sample begins, and what its people answer at each step; where nothing is said of a step, the case waits there.</summary>
/// <param name="By">Who begins it.</param>
/// <param name="Data">What it begins with; a text "case of ID" is the number of the case of another act.</param>
/// <param name="Answers">By step; of several the first is given first, and the last again and again. A text "in P7M" is the day after so long, "this year" the year.</param>
/// <param name="Called">What is answered in the cases that it calls; a call of which nothing is said waits.</param>
/// <param name="Past">Played in the sample’s past, before its month, and marked as simulated.</param>
/// <param name="Of">The act whose case this one carries on.</param>
internal sealed record SampleAct(string Id, int Order, string Model, string Entity, string By, JsonObject Data, IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> Answers,
    IReadOnlyList<CalledAct>? Called = null, bool Past = false, string? Of = null)
{
    public const string Register = "sample-acts";
}

/// <summary>A case called by another, told by what it was called with, and what its people answer.</summary>
internal sealed record CalledAct(string Model, IReadOnlyDictionary<string, string> Where, IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> Answers);

/// <summary>A persona of the sample, as far as acting for a body needs to know them.</summary>
internal sealed record Hand(string Id, string? Entity = null, string? Role = null);
