using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Catalogue.Sheets;

namespace Sijil.Serve.Catalogue;

/// <summary>A body's officer proposes a change of a card, or a new card; the Secretariat approves it, returns it with its reason, or declines.</summary>
internal sealed class ProposeChange(CaseDesk cases, RegisterFold registers)
{
    public const string Model = "service-card";
    private const string Step = "propose-change";

    /// <param name="row">What the sheet or the form amounts to.</param>
    /// <param name="key">The same key twice is the same proposal.</param>
    public async ValueTask<Outcome<CaseView>> Run(ChangedRow row, string reason, Actor by, string entity, string key, CancellationToken cancel)
    {
        var name = row.Card["name"]!;
        var opened = await cases.Open(new Opening
        {
            Case = Names.CaseId($"{Model}/{by.Id}/{key}"), Model = Model, Service = "", Entity = entity, Customer = "", By = by, Origin = Origin.Live,
            Data = new JsonObject { ["entity"] = entity, ["code"] = row.Code, ["proposer"] = by.Id, ["title"] = new JsonObject { ["ar"] = $"بطاقة الخدمة: {name["ar"]}", ["en"] = $"Service card: {name["en"]}" } },
        }, cancel);
        return opened.IsRefused ? opened.Refusal : await Send(opened.Value, row, reason, by, cancel);
    }

    /// <summary>A proposal that was returned is sent again, with what it changes now.</summary>
    public async ValueTask<Outcome<CaseView>> Send(CaseView view, ChangedRow row, string reason, Actor by, CancellationToken cancel)
    {
        if (view.Steps.FirstOrDefault(step => step.Step == Step) is not { } open) return view;      // the same post once more: it is sent already
        return await cases.Answer(view.Id, new StepAnswer(open.Token, by, new JsonObject
        {
            ["proposal.outcome"] = "send", ["proposal.reason"] = reason, ["change"] = row.Changes.DeepClone(), ["stands"] = registers.History("services", row.Code).Count,
        }), cancel);
    }

    /// <summary>A proposal of this body that waits to be corrected.</summary>
    public async ValueTask<CaseView?> Returned(string caseId, string code, string entity, CancellationToken cancel) =>
        await cases.Find(caseId, cancel) is { Model: Model } view && view.Entity == entity && $"{view.Data["code"]}" == code && view.Steps.Any(step => step.Step == Step) ? view : null;
}
