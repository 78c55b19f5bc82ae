using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Decisions.Feel;
using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Steer.Bodies;

/// <summary>The councils, routes and kinds of submission as the registers hold them.</summary>
internal sealed class GoverningBodies(RegisterFold registers)
{
    private static readonly ConcurrentDictionary<string, FeelExpression?> Compiled = new(StringComparer.Ordinal);

    public IReadOnlyList<Council> Councils => [.. registers.All<Council>("councils").Values.OrderBy(council => council.Order)];

    public IReadOnlyList<SubmissionKind> Kinds => [.. registers.All<SubmissionKind>("submission-kinds").Values.OrderBy(kind => kind.Order)];

    public Council? Council(string id) => registers.All<Council>("councils").GetValueOrDefault(id);

    public SubmissionKind? Kind(string id) => registers.All<SubmissionKind>("submission-kinds").GetValueOrDefault(id);

    public Route? Route(string id) => registers.All<Route>("routes").GetValueOrDefault(id);

    /// <summary>The name of a council, or its id while it is not registered.</summary>
    public Bilingual NameOf(string council) => Council(council)?.Name ?? new(council, council);

    public Bilingual NameOfKind(string kind) => Kind(kind)?.Name ?? new(kind, kind);

    /// <summary>Whether a person sits on one of these bodies, on any day: a former member still knows what was put to them.</summary>
    public bool SitsOn(string person, IEnumerable<string> bodies) =>
        bodies.Any(body => Council(body)?.Members?.Any(seat => seat.Person == person) is true);

    /// <summary>The councils on which a person sits on a day.</summary>
    public IReadOnlyList<Council> CouncilsOf(string person, DateOnly day) => [.. Councils.Where(council => council.SeatsOn(day).Any(seat => seat.Person == person))];

    /// <summary>What the check of a kind finds in an item; a kind that is not registered has nothing to check.</summary>
    public IReadOnlyList<CheckLine> Check(string kind, JsonObject data)
    {
        if (Kind(kind) is not { } found) return [];
        var feel = FeelContext.FromJson(JsonSerializer.SerializeToElement(data));
        return [.. found.Checks.Select(check => new CheckLine(check, Holds(check.Holds, feel)))];
    }

    private static bool Holds(string condition, FeelContext feel) =>
        Compiled.GetOrAdd(condition, text => FeelExpression.Parse(text).Expression)?.Evaluate(feel) is { Kind: FeelKind.Boolean } value && value.AsBoolean is true;
}
