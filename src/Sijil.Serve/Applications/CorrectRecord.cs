using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Forms;
using Sijil.Serve.Mandates;

namespace Sijil.Serve.Applications;

/// <summary>A customer says that what a register holds about them is wrong: a case of its own goes to the body that is the source.</summary>
internal sealed class CorrectRecord(RegisterFold registers, CaseDesk cases)
{
    private const string Model = "correct-a-record";

    public static readonly Refusal NoSuchRecord = new("no-such-record", new("لا يوجد سجل بهذا الاسم.", "There is no record of this name."));

    /// <summary>A record about persons; null where there is none, or it is about nobody.</summary>
    public DataElement? Find(string element) => registers.Elements.TryGetValue(element, out var found) && found.Personal ? found : null;

    /// <summary>The value that a page showed this person from the record; nothing else of a case is given away.</summary>
    public (Bilingual Label, string Value)? Seen(CaseView view, string element, string path, string person) =>
        registers.All<Form>("forms").Values.SelectMany(form => form.Layout).SelectMany(Shows)
            .FirstOrDefault(one => one.Path == path && one.Source == element && IsAbout(one, view, person)) is { } shown
        && AnswerStep.Text(AnswerStep.At(view.Data, path)) is { Length: > 0 } value ? (shown.Label, value) : null;

    /// <summary>What a page shows of the registers: above its questions, and in the fields that government has filled in.</summary>
    private static IEnumerable<FormShown> Shows(FormPage page) =>
        (page.Shows ?? []).Concat(page.Fields.Where(field => field.Prefill is not null).Select(field => new FormShown(field.Label, field.Prefill!, Source: field.Source)));

    public static bool IsAbout(FormShown shown, CaseView view, string person) =>
        (shown.Of is { } of ? AnswerStep.Text(AnswerStep.At(view.Data, of)) : view.Customer) == person;

    /// <param name="key">From the page that was shown; a repeated post begins one case.</param>
    public async ValueTask<Outcome<CaseView>> Begin(string element, (Bilingual Label, string Value)? seen, Applicant applicant, string key, CancellationToken cancel)
    {
        if (Find(element) is not { } record) return NoSuchRecord;
        if (applicant.Reach is { Services.Count: > 0 }) return MandateRefusals.NotCovered;    // a correction is of no service
        return await cases.Open(new Opening
        {
            Case = Names.CaseId($"{Model}/{applicant.Person}/{key}"), Model = Model, Service = "", Entity = record.Source, Customer = applicant.Person,
            By = applicant.By with { Channel = "portal" }, Origin = Origin.Live, Data = DataOf(record, seen, applicant),
        }, cancel);
    }

    private JsonObject DataOf(DataElement record, (Bilingual Label, string Value)? seen, Applicant applicant) => new()
    {
        ["customer"] = new JsonObject { ["id"] = applicant.Person, ["name"] = Text(applicant.Name) },
        ["title"] = Text(new($"تصحيح سجل: {record.Name.Ar}", $"Correct a record: {record.Name.En}")),
        ["record"] = new JsonObject
        {
            ["element"] = record.Id, ["name"] = Text(record.Name), ["entity"] = record.Source, ["entityName"] = Text(registers.NameOf(record.Source)), ["system"] = record.System,
        },
        ["seen"] = seen is { } shown ? new JsonObject { ["label"] = Text(shown.Label), ["value"] = shown.Value } : null,
    };

    private static JsonObject Text(Bilingual text) => new() { ["ar"] = text.Ar, ["en"] = text.En };
}
