using System.Globalization;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Steer.Recognition;

/// <summary>What the Secretariat, the entities and the jurors do: open a year, nominate, score, close each stage, put someone forward for a medal.</summary>
internal sealed class RecognitionDesk(CaseDesk cases, NominationRules nominations, JuryRules jury, Programmes programmes)
{
    /// <summary>A year has one programme, whoever opens it and however often.</summary>
    public async ValueTask<Outcome<CaseView>> Open(int year, DateOnly from, DateOnly to, Actor by, CancellationToken cancel)
    {
        var at = await cases.Open(OpeningOf(Programme.Model, Text(year), "gs", by, []), cancel);
        if (!at.IsRefused && at.Value.Steps.All(open => open.Step != "open-programme")) return RecognitionRefusals.YearTaken.With(Text(year));
        return at.IsRefused ? at : await Step(at.Value, "open-programme", by, new JsonObject { ["programme.year"] = year, ["programme.votingFrom"] = Iso(from), ["programme.votingTo"] = Iso(to) }, cancel);
    }

    /// <summary>The Secretariat carries the programme on; a stage that is past is closed already.</summary>
    public async ValueTask<Outcome<CaseView>> Advance(string programme, string step, JsonObject answers, Actor by, CancellationToken cancel) =>
        await cases.Find(programme, cancel) is { Model: Programme.Model } view ? await Step(view, step, by, answers, cancel) : RecognitionRefusals.NotFound;

    public async ValueTask<Outcome<CaseView>> Nominate(string programme, string project, string category, string reasons, string entity, Actor by, CancellationToken cancel)
    {
        if (nominations.Why(programme, project, category, reasons, by) is { } refusal) return refusal;
        var data = new JsonObject { ["nomination"] = new JsonObject { ["programme"] = programme, ["by"] = entity, ["role"] = by.Role } };
        var at = await cases.Open(OpeningOf(Nomination.Model, $"{programme}/{project}", entity, by, data), cancel);
        if (!at.IsRefused && at.Value.Steps.Count is 0) return RecognitionRefusals.NominatedAlready;
        return at.IsRefused ? at
            : await Step(at.Value, "nominate", by, new JsonObject { ["nomination.project"] = project, ["nomination.category"] = category, ["nomination.reasons"] = reasons.Trim() }, cancel);
    }

    /// <param name="marks">By criterion; nothing where the juror steps aside.</param>
    public async ValueTask<Outcome<CaseView>> Score(string nomination, IReadOnlyDictionary<string, int>? marks, string note, string entity, Actor by, CancellationToken cancel)
    {
        if (jury.Why(nomination, by.Id, marks is null, marks ?? new Dictionary<string, int>(), by) is { } refusal) return refusal;
        var data = new JsonObject
        {
            ["jury"] = new JsonObject { ["programme"] = programmes.Nomination(nomination)!.Programme, ["nomination"] = nomination, ["juror"] = by.Id, ["entity"] = entity, ["role"] = by.Role },
        };
        var at = await cases.Open(OpeningOf(JuryScore.Model, $"{nomination}/{by.Id}", entity, by, data), cancel);
        var answers = new JsonObject { ["score.outcome"] = marks is null ? "aside" : "score", ["score.note"] = note };
        foreach (var (criterion, mark) in marks ?? new Dictionary<string, int>()) answers[$"score.scores.{criterion}"] = mark;
        if (!at.IsRefused && at.Value.Steps.Count is 0) return RecognitionRefusals.ScoredAlready;
        return at.IsRefused ? at : await Step(at.Value, "score", by, answers, cancel);
    }

    /// <summary>An entity begins to put one of its own forward.</summary>
    public ValueTask<Outcome<CaseView>> Medal(string entity, Actor by, string key, CancellationToken cancel) =>
        cases.Open(OpeningOf(Recognition.Medal.Model, $"{by.Id}/{key}", entity, by, new JsonObject { ["medal"] = new JsonObject { ["entity"] = entity } }), cancel);

    private async ValueTask<Outcome<CaseView>> Step(CaseView view, string step, Actor by, JsonObject answers, CancellationToken cancel) =>
        view.Steps.FirstOrDefault(open => open.Step == step) is { } open ? await cases.Answer(view.Id, new StepAnswer(open.Token, by, answers), cancel) : view;

    private static Opening OpeningOf(string model, string key, string entity, Actor by, JsonObject data) => new()
    {
        Case = Names.CaseId($"{model}/{key}"), Model = model, Service = "", Entity = entity, Customer = "", By = by, Origin = Origin.Live, Parties = [by.Id], Data = data,
    };

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
