using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;

namespace Sijil.Web.Demonstration;

/// <summary>A demonstration: what its people do, day by day, from so many days ago.</summary>
/// <param name="Origin">Under which name its facts are marked as simulated.</param>
internal sealed record Play(string Id, Bilingual Name, string Origin, int Days, IReadOnlyList<PlayedAct> Acts)
{
    public static Play Read(string models, string id) =>
        JsonSerializer.Deserialize<Play>(File.ReadAllText(Path.Combine(models, "demo", $"{id}.json")), JsonSerializerOptions.Web)!;
}

/// <summary>One act of one person, in the words of whoever looks on.</summary>
/// <param name="Do">Which use case, or "live" for days on which customers come.</param>
/// <param name="By">Who does it.</param>
/// <param name="On">The case on which it is done: a name that an earlier act gave, and perhaps the model of the case that it called.</param>
/// <param name="As">The name under which later acts know what begins here.</param>
/// <param name="Said">Answers; a text "in P7M" is the day after so long, and "{name}" the number of a case.</param>
/// <param name="Page">Where it can be seen.</param>
internal sealed record PlayedAct(int Day, string Do, Bilingual Name, string By = "", string On = "", string As = "", string Step = "", string Of = "", JsonObject? Said = null,
    IReadOnlyList<string>? Members = null, string Page = "", int Cases = 0, int Days = 0);
