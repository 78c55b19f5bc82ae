using System.Globalization;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Steer.Compliance;

/// <summary>Begins an entry of the register of exceptions from the cell that it is about; the Secretariat's head agrees to it or not.</summary>
internal sealed class AskForException(CaseDesk cases, RegisterFold registers)
{
    private const string Model = "register-entry";

    /// <param name="of">The body of whoever asks.</param>
    public async ValueTask<Outcome<CaseView>> Begin(Entity entity, Indicator principle, Actor by, string of, string key, CancellationToken cancel)
    {
        if (!ComplianceRights.MaySee(by.Role, of, entity.Id) || by.Role is "member") return ComplianceRefusals.AnothersException;
        var card = registers.All<RegisterCard>("registers")[Exemption.Register];
        return await cases.Open(new()
        {
            Case = Names.CaseId($"{Model}/{by.Id}/{key}"), Model = Model, Service = "", Entity = of, Customer = "", By = by, Origin = Origin.Live,
            Data = new JsonObject
            {
                ["register"] = card.Id, ["form"] = $"entry-of/{card.Id}", ["entity"] = of, ["role"] = by.Role, ["proposer"] = by.Id, ["agrees"] = card.Agrees,
                ["title"] = new JsonObject { ["ar"] = card.EntryName.Ar, ["en"] = card.EntryName.En },
                ["entry"] = new JsonObject { ["principle"] = principle.Number.ToString(CultureInfo.InvariantCulture), ["who"] = entity.Id },
            },
        }, cancel);
    }
}
