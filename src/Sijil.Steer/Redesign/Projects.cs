using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Measure.Savings;

namespace Sijil.Steer.Redesign;

/// <summary>A deliverable of a project: its guide, what was written, by which version of the guide, and whether a newer one has come since.</summary>
/// <param name="FilledBy">Nothing where it is counted, or not there yet.</param>
internal sealed record Deliverable(Guide Guide, string? Text, int? FilledBy, bool IsThere)
{
    public bool IsOlder => FilledBy < Guide.Version;
}

/// <summary>Reads projects, obstacles and challenges from their registers.</summary>
internal sealed class Projects(RegisterFold registers, Audit audit)
{
    public IReadOnlyDictionary<string, Project> All => registers.All<Project>(Project.Register);

    public Project? Find(string id) => All.GetValueOrDefault(id);

    public IReadOnlyDictionary<string, Obstacle> Obstacles => registers.All<Obstacle>(Obstacle.Register);

    public IReadOnlyDictionary<string, Challenge> Challenges => registers.All<Challenge>(Challenge.Register);

    public IReadOnlyList<Voice> VoicesOf(string challenge) => [.. registers.All<Voice>(Voice.Register).Values.Where(voice => voice.Challenge == challenge)];

    public IReadOnlyList<Idea> IdeasOf(string challenge) => [.. registers.All<Idea>(Idea.Register).Values.Where(idea => idea.Challenge == challenge)];

    /// <summary>What the guides of a stage ask for, and what the project has of it.</summary>
    public IReadOnlyList<Deliverable> DeliverablesOf(string id, string stage)
    {
        var content = registers.Find(Project.Register, id)?.Content ?? default;
        return [.. Guide.Of(registers, stage).Select(guide => Of(guide, content))];
    }

    /// <summary>Savings as an audit finds them today, of all cases by the new version since its pilot began.</summary>
    public AuditedSavings? AuditNow(Project project) => project is { Baseline: { } baseline, Pilot: { } trial }
        ? audit.Of(ProjectRules.Before(baseline), ProjectRules.After(baseline, trial), baseline.Costs) : null;

    private static Deliverable Of(Guide guide, JsonElement content)
    {
        var there = At(content, guide.Field) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };
        var text = At(content, guide.Field) switch
        {
            { ValueKind: JsonValueKind.String } said => said.GetString(),
            { ValueKind: JsonValueKind.Array } many => string.Join("، ", many.EnumerateArray().Select(one => one.ToString())),
            _ => null,
        };
        return new(guide, guide.Counted ? null : text, At(content, guide.VersionPath) is { ValueKind: JsonValueKind.Number } version ? version.GetInt32() : null, there);
    }

    private static JsonElement? At(JsonElement at, string path)
    {
        foreach (var part in path.Split('.'))
        {
            if (at.ValueKind is not JsonValueKind.Object || !at.TryGetProperty(part, out var inner)) return null;
            at = inner;
        }
        return at;
    }
}
