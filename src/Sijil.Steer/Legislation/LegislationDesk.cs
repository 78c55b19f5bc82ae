using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Steer.Bodies;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Legislation;

/// <summary>What is done on a file's own page: writing articles, remarking on them, giving an opinion, filling in the matrix. Each answers the step that waits for it.</summary>
internal sealed class LegislationDesk(LegislationFiles files, CaseDesk cases, TimeProvider clock)
{
    public async ValueTask<Outcome<CaseView>> Write(Reader reader, string file, JsonObject article, CancellationToken cancel) =>
        files.Find(reader, file) is null ? CaseRefusals.NotFound : await Do(reader, file, "add-article", article, cancel);

    public async ValueTask<Outcome<CaseView>> Align(Reader reader, string file, IReadOnlyList<Cell> cells, CancellationToken cancel) =>
        files.Find(reader, file) is null ? CaseRefusals.NotFound
            : await Do(reader, file, "align", new() { ["alignment.cells"] = JsonSerializer.SerializeToNode(cells, JsonSerializerOptions.Web) }, cancel);

    /// <summary>A remark on an article, or the opinion that ends the request, by a body that was asked.</summary>
    public async ValueTask<Outcome<CaseView>> Say(Reader reader, string file, JsonObject said, CancellationToken cancel)
    {
        if (files.Find(reader, file) is not { } sheet) return CaseRefusals.NotFound;
        if (reader.Role is "officer" && sheet.File.Entity == reader.Entity) return LegislationRefusals.OwnDraft;
        var asked = sheet.Opinions.FirstOrDefault(one => one.Value.Body == reader.Entity);
        if (reader.Role is not "officer" || asked.Value is not { } opinion) return LegislationRefusals.NotAsked;
        return opinion.State switch
        {
            "silent" => LegislationRefusals.AfterLimit.With(Days.Of(opinion.Due)),
            "given" => LegislationRefusals.GivenAlready,
            _ when opinion.Due < Days.Today(clock) => LegislationRefusals.AfterLimit.With(Days.Of(opinion.Due)),
            _ => await Do(reader, asked.Key, "say", said, cancel),
        };
    }

    private async ValueTask<Outcome<CaseView>> Do(Reader reader, string id, string step, JsonObject answers, CancellationToken cancel)
    {
        var view = await cases.Find(id, cancel);
        if (view?.Steps.FirstOrDefault(one => one.Step == step && one.Holder == reader.Entity && one.Role == reader.Role) is not { } open) return LegislationRefusals.NotYourTurn;
        if (open.Assignee is { Length: > 0 } other && other != reader.Id) return CaseRefusals.HeldByAnother;
        return await cases.Answer(id, new StepAnswer(open.Token, new(reader.Id, reader.Role, "desk"), answers), cancel);
    }
}
