using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Steer.Legislation;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Pages.Secretariat;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Legislation;

/// <summary>One file: its articles now and proposed, what was said of each, the opinions and who still owes one, the matrix, the Secretariat's opinion and what came before.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class FileModel(LegislationFiles files, LegislationDesk desk, CaseDesk cases, RegisterFold registers, StaffNames names, Texts texts, TimeProvider clock) : PageModel
{
    private static readonly string[] ArticleFields = ["article.do", "article.number", "article.current", "article.proposed", "article.currentEn", "article.proposedEn"];
    private static readonly string[] SayFields = ["said.do", "said.verdict", "said.text.ar", "said.text.en", "remark.article"];

    public FileSheet Sheet { get; private set; } = null!;
    public LegislationFile Review => Sheet.File;
    public CaseView Case { get; private set; } = null!;

    /// <summary>The موضوع by which it went to the councils.</summary>
    public string? Item { get; private set; }

    public Refusal? Refused { get; private set; }

    /// <summary>What was just done, so that the page says so.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public StaffNames Names => names;
    public StaffMember Staff => User.Staff();
    public DateOnly Today => Fmt.DayOf(clock.GetUtcNow());

    public Obstacle? Obstacle => Review.IsFromObstacle ? registers.All<Obstacle>(Obstacle.Register).GetValueOrDefault(Review.Obstacle!) : null;

    /// <summary>A step of the file's that has a form of its own.</summary>
    public StepView? Next => Case.Steps.FirstOrDefault(step => DeskRights.MayDo(Staff, Case, step) && LegislationWords.PlaceOf(Case, step) is null);

    public bool MayWrite => Holds("add-article");
    public bool MayAlign => Holds("align");

    /// <summary>The opinion that the reader's body still owes.</summary>
    public AskedOpinion? Owed => Staff.Role is "officer" && Sheet.OpinionOf(Staff.Entity) is { IsOwed: true } mine && mine.Due >= Today ? mine : null;

    /// <summary>What is asked of the reader further down on this very page.</summary>
    public (string Anchor, string Words)? Here => this switch
    {
        { MayWrite: true } => ("write", "law.write"),
        { MayAlign: true } => ("align", "law.matrix.fill"),
        { Owed: not null } => ("say", "law.say.here"),
        _ => null,
    };

    /// <summary>The columns of the matrix: as it was filled in, or what it would be filled in against today.</summary>
    public IReadOnlyList<Yardstick> Yardsticks => Review.Alignment is { } cells
        ? [.. cells.Select(cell => cell.Of).Distinct().Select(of => Alignment.Find(of, registers))] : Alignment.Yardsticks(registers);

    public Cell? CellOf(Article article, Yardstick yardstick) => Review.Alignment?.FirstOrDefault(cell => cell.Article == article.Key && cell.Of == yardstick.Id);

    public IReadOnlyList<EarlierOpinion> Before(Article article) => files.Before(User.Reader(), Sheet, article);

    /// <summary>The stops of its way, and at which it is.</summary>
    public IReadOnlyList<string> Stops =>
        [.. LegislationFile.Stages.Where(stage => stage != (Review.Opinion?.Onward is "entity" || Review.Opinion is null && Review.Law?.NeedsCouncils is false ? "councils" : "issuing")).Select(stage => texts[$"law.stage.{stage}"])];

    public int Stop => Review.IsOpen ? Stops.ToList().IndexOf(texts[$"law.stage.{Review.Stage}"]) + 1 : Stops.Count + 1;

    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field] : default(string?);

    public Task<IActionResult> OnGet(string id, CancellationToken cancel) => Show(id, cancel);

    public async Task<IActionResult> OnPostArticle(string id, CancellationToken cancel) =>
        await After(id, await desk.Write(User.Reader(), id, Answers(ArticleFields), cancel), Typed("article.do") is "complete" or "withdraw" ? "" : "#write", cancel);

    /// <summary>Every article has boxes of its own for a remark, and every box its own name.</summary>
    public string RemarkField(string field, Article article) => RemarkField(Sheet, field, article.Key);

    public async Task<IActionResult> OnPostSay(string id, CancellationToken cancel)
    {
        if (files.Find(User.Reader(), id) is not { } sheet) return NotFound();
        var said = Answers(SayFields);
        foreach (var field in (string[])["text", "wording"])
            if (RemarkField(sheet, field, $"{said["remark.article"]}") is var name && Answers([name])[name] is { } typed) said[$"remark.{field}"] = typed.DeepClone();
        return await After(id, await desk.Say(User.Reader(), id, said, cancel), Typed("said.do") is "remark" ? "#articles" : "#opinions", cancel);
    }

    public async Task<IActionResult> OnPostAlign(string id, CancellationToken cancel)
    {
        if (files.Find(User.Reader(), id) is not { } sheet) return NotFound();
        List<Cell> cells = [.. from article in sheet.Articles.Select((article, place) => (article.Key, Place: place))
                               from yardstick in Alignment.Yardsticks(registers)
                               where Request.Form[$"cell-{article.Place}-{yardstick.Id}"].ToString().Length > 0
                               select new Cell(article.Key, yardstick.Id, Request.Form[$"cell-{article.Place}-{yardstick.Id}"].ToString(), CleanInput.Of(Request.Form[$"note-{article.Place}-{yardstick.Id}"].ToString())?.Trim())];
        return await After(id, await desk.Align(User.Reader(), id, cells, cancel), "#matrix", cancel);
    }

    private static string RemarkField(FileSheet sheet, string field, string article) => $"remark.{field}-{sheet.Articles.ToList().FindIndex(one => one.Key == article)}";

    private bool Holds(string step) => Case.Steps.Any(one => one.Step == step && DeskRights.MayDo(Staff, Case, one));

    private JsonObject Answers(IEnumerable<string> fields) =>
        new(fields.Select(field => (field, Said: CleanInput.Of(Request.Form[field].ToString())?.Trim())).Where(one => one.Said is { Length: > 0 }).Select(one => KeyValuePair.Create(one.field, (JsonNode?)one.Said)));

    private async Task<IActionResult> After(string id, Outcome<CaseView> done, string place, CancellationToken cancel)
    {
        if (!done.IsRefused) return LocalRedirect(texts.Link($"/legislation/{id}?done=yes{place}"));
        if (done.Refusal == CaseRefusals.NotFound) return NotFound();
        Refused = done.Refusal;
        return await Show(id, cancel);
    }

    private async Task<IActionResult> Show(string id, CancellationToken cancel)
    {
        if (files.Find(User.Reader(), id) is not { } sheet || await cases.Find(id, cancel) is not { } view) return NotFound();
        (Sheet, Case) = (sheet, view);
        if (Review.Opinion?.Onward is "councils")
            Item = (await cases.Story(id, cancel)).Select(told => told.Fact).OfType<ChildCalled>().LastOrDefault(call => call.Model is "council-item")?.Child;
        return Page();
    }
}
