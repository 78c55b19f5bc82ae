using System.Globalization;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Steer.Compliance;

/// <summary>Begins the assessment of an entity on a principle: the entity gives evidence, the Secretariat assesses it, and the Secretariat's own is assessed by a member of the councils.</summary>
internal sealed class AskForAssessment(CaseDesk cases, RegisterFold registers)
{
    public const string Model = "compliance-assessment";
    private const string Secretariat = "gs";

    /// <summary>The case that is under way, or ended a moment ago; null where none was begun since the last judgement.</summary>
    public ValueTask<CaseView?> Find(string entity, int principle, CancellationToken cancel) => cases.Find(IdOf(entity, principle), cancel);

    /// <summary>One assessment of a cell is under way at a time: whoever asks meanwhile is led to it.</summary>
    /// <param name="of">The body of whoever asks.</param>
    public async ValueTask<Outcome<CaseView>> Begin(Entity entity, Indicator principle, Actor by, string of, CancellationToken cancel)
    {
        if (!ComplianceRights.MaySee(by.Role, of, entity.Id) || by.Role is "member") return ComplianceRefusals.NotYours;
        return await cases.Open(new()
        {
            Case = IdOf(entity.Id, principle.Number), Model = Model, Service = "", Entity = entity.Id, Customer = "", By = by, Origin = Origin.Live, Parties = [by.Id],
            Data = new JsonObject
            {
                ["title"] = TitleOf(entity.Id, principle), ["entity"] = entity.Id, ["principle"] = principle.Number.ToString(CultureInfo.InvariantCulture),
                ["assessor"] = entity.Id is Secretariat ? "member" : "analyst",
            },
        }, cancel);
    }

    private string IdOf(string entity, int principle) =>
        Names.CaseId(string.Create(CultureInfo.InvariantCulture, $"{Model}/{entity}/{principle}/{Assessment.History(registers, entity, principle, DateTimeOffset.MaxValue).Count}"));

    private JsonObject TitleOf(string entity, Indicator principle) => new()
    {
        ["ar"] = $"{registers.NameOf(entity).Ar}: {principle.Name.Ar}", ["en"] = $"{registers.NameOf(entity).En}: {principle.Name.En}",
    };
}
