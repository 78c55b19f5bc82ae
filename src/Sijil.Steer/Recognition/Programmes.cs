using Sijil.Facts.Registers;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Recognition;

/// <summary>A person of the registers, as far as a jury needs to know them.</summary>
internal sealed record Staffer(string Id, string? Entity = null, string? Role = null);

/// <summary>Reads the years' programmes with their nominations and marks, the honours they gave, and the medals.</summary>
internal sealed class Programmes(RegisterFold registers, Projects projects)
{
    /// <summary>Of several files the first by its id.</summary>
    public Scheme Scheme => registers.All<Scheme>(Scheme.Register).Values.FirstOrDefault() ?? throw new InvalidOperationException("models/recognition holds no scheme.");

    public IReadOnlyDictionary<string, Programme> All => registers.All<Programme>(Programme.Register);

    /// <summary>The latest year first.</summary>
    public IReadOnlyList<KeyValuePair<string, Programme>> ByYear => [.. All.OrderByDescending(one => one.Value.Year)];

    public Programme? Find(string id) => All.GetValueOrDefault(id);

    public Nomination? Nomination(string id) => registers.All<Nomination>(Recognition.Nomination.Register).GetValueOrDefault(id);

    public IReadOnlyDictionary<string, Nomination> NominationsOf(string programme) =>
        registers.All<Nomination>(Recognition.Nomination.Register).Where(one => one.Value.Programme == programme).ToDictionary();

    public IReadOnlyList<JuryScore> ScoresOf(string programme) => [.. registers.All<JuryScore>(JuryScore.Register).Values.Where(score => score.Programme == programme)];

    public JuryScore? ScoreOf(string nomination, string juror) =>
        registers.All<JuryScore>(JuryScore.Register).Values.FirstOrDefault(score => score.Nomination == nomination && score.Juror == juror);

    public IReadOnlyList<Honour> HonoursOf(string programme) => [.. registers.All<Honour>(Honour.Register).Values.Where(honour => honour.Programme == programme)];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<KeyValuePair<string, Medal>> Medals => [.. registers.All<Medal>(Medal.Register).OrderByDescending(one => one.Value.GrantedOn).ThenBy(one => one.Key, StringComparer.Ordinal)];

    public IReadOnlyDictionary<string, Staffer> Staff => registers.All<Staffer>("people").Where(one => one.Value.Role is { Length: > 0 } and not "customer").ToDictionary();

    public Project? Project(string id) => projects.Find(id);

    /// <summary>The projects that may be nominated: audited, with a verdict that the effect is there.</summary>
    public IReadOnlyDictionary<string, Project> Audited => projects.All.Where(one => NominationRules.Unproved(one.Value) is null).ToDictionary();
}
