using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Applications;
using Sijil.Serve.Forms;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>The mandate ended while somebody acted by it: says so, shows what they had typed, and lets them go on for themself; what was saved stays with whom they acted for.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed partial class ActingEndedModel(UnsentPosts unsent, CaseDesk cases, RegisterFold registers, StartApplication applications, IIds ids, Texts texts) : PageModel
{
    public Bilingual Ended { get; private set; } = Bilingual.Empty;

    /// <summary>What was typed and not saved: the questions, as far as their form is known, and the words.</summary>
    public IReadOnlyList<(string Question, string Words)> Typed { get; private set; } = [];
    public string Unsent { get; private set; } = "";
    public string At { get; private set; } = "";
    public string Key { get; private set; } = "";

    /// <summary>The same service can be begun for oneself.</summary>
    public bool MayGoOn { get; private set; }
    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGet([FromQuery(Name = "unsent")] string? number, string? at, CancellationToken cancel)
    {
        if (!ActingGate.HasBegun(User) || User.IsActing()) return LocalRedirect(texts.Link("/mandates"));
        Key = ids.Next();
        await Look(number, at, cancel);
        return Page();
    }

    /// <summary>Begins the same service for oneself; what was typed comes back on the page that it was typed on.</summary>
    public async Task<IActionResult> OnPostMyself([FromForm(Name = "unsent")] string? number, [FromForm(Name = "at")] string? at, string? key, CancellationToken cancel)
    {
        if (!ActingGate.HasBegun(User) || User.IsActing()) return LocalRedirect(texts.Link("/mandates"));
        if (key is not { Length: > 8 and < 80 }) return BadRequest();
        Key = key;
        await Look(number, at, cancel);
        if (!MayGoOn || await CaseAt(cancel) is not { } left) return NotFound();
        var self = User.Applicant();
        var started = await applications.Start(left.SubService, self, "portal", key, cancel);
        Refusal = started.Refusal;
        if (started.IsRefused) return Page();
        await ActingGate.Change(HttpContext, null, null);
        unsent.Move(Unsent, texts.Link($"/cases/{started.Value.Id}/steps/"));
        var again = QueryString.Create("started", "true").Add("unsent", Unsent);
        if (Pages().Match(At) is { Success: true } match) again = again.Add("page", match.Groups[1].Value);
        return LocalRedirect(texts.Link($"/cases/{started.Value.Id}{again}"));
    }

    private async Task Look(string? number, string? at, CancellationToken cancel)
    {
        (Ended, Unsent, At) = (ActingGate.NameIn(User), number ?? "", at ?? "");
        if (unsent.Look(Unsent) is not { } fields) return;
        var questions = registers.All<Form>("forms").Values.SelectMany(form => form.Fields).GroupBy(field => field.Name).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Typed = [.. fields.Where(field => field.Value.Length > 0 && questions.ContainsKey(field.Key)).Select(field => (texts[questions[field.Key].Label], AnswerWords.Of(questions[field.Key], field.Value, texts)))];
        MayGoOn = await CaseAt(cancel) is { SubService.Length: > 0 };
    }

    /// <summary>The case that was being filled in; of it only the service is used, which the customer had before them.</summary>
    private async ValueTask<CaseView?> CaseAt(CancellationToken cancel) =>
        Cases().Match(At) is { Success: true } match && unsent.Look(Unsent) is not null ? await cases.Find(match.Groups[1].Value, cancel) : null;

    [GeneratedRegex("^/[a-z]{2}/cases/([A-Za-z0-9]+)/steps/")]
    private static partial Regex Cases();

    [GeneratedRegex("[?&]page=([a-zA-Z0-9._-]+)")]
    private static partial Regex Pages();
}
