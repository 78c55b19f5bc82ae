using System.Text.Json.Nodes;

namespace Sijil.Sandbox.Acts;

/// <summary>A case that the sample begins, and what its people answer at each step; where nothing is said of a step, the case waits there.</summary>
/// <param name="By">Who begins it.</param>
/// <param name="Answers">By step; of several the first is given first, and the last again and again. A text "in P7M" is the day after so long.</param>
internal sealed record SampleAct(string Id, int Order, string Model, string Entity, string By, JsonObject Data, IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> Answers)
{
    public const string Register = "sample-acts";
}

/// <summary>A persona of the sample, as far as acting for a body needs to know them.</summary>
internal sealed record Hand(string Id, string? Entity = null, string? Role = null);
