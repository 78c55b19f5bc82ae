using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Steer.Redesign;

/// <summary>What one deliverable must say: its guide, in versions; a deliverable keeps the version by which it was filled in.</summary>
/// <param name="Field">The path of the deliverable in a project.</param>
/// <param name="Counted">Drawn or counted from facts; nobody types it.</param>
internal sealed record Guide(string Id, string Stage, int Order, string Field, int Version, Bilingual Name, Bilingual Purpose, bool Counted = false)
{
    public const string Register = "guides";

    public static IReadOnlyList<Guide> Of(RegisterFold registers, string stage) =>
        [.. registers.All<Guide>(Register).Values.Where(guide => guide.Stage == stage).OrderBy(guide => guide.Order)];

    /// <summary>Where the version that it was filled in by is kept.</summary>
    public string VersionPath => $"{Stage}.templates.{Id}";

    public bool IsIn(JsonObject data) => IsFilled(At(data, Field));

    public static JsonNode? At(JsonObject data, string path)
    {
        JsonNode? at = data;
        foreach (var part in path.Split('.')) at = (at as JsonObject)?[part];
        return at;
    }

    private static bool IsFilled(JsonNode? value) => value switch
    {
        null => false,
        JsonArray many => many.Count > 0,
        JsonObject part => part.Count > 0,
        _ => value.GetValueKind() is not JsonValueKind.String || !string.IsNullOrWhiteSpace(value.ToString()),
    };
}
