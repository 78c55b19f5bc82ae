using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Serve.Documents;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>Anyone verifies a document here: whether the record holds it, by whose word, and how to prove it without us.</summary>
[AllowAnonymous]
internal sealed class VerifyModel(Certificates certificates, TimeProvider clock, Texts texts) : PageModel
{
    public Verification? Found { get; private set; }
    public bool Missing { get; private set; }
    public DateTimeOffset Now => clock.GetUtcNow();

    public bool IsExpired => Found?.Certificate.ValidUntil is { } until && until < Fmt.DayOf(Now);

    public string Root => Convert.ToHexStringLower(Found!.Head.Root.Span);

    public async Task<IActionResult> OnGet(string? id, string? number, CancellationToken cancel)
    {
        if (id is null && CleanInput.Of(number) is { Length: > 0 } typed) return LocalRedirect(texts.Link($"/v/{Uri.EscapeDataString(Last(typed))}"));
        if (id is null) return Page();
        Found = await certificates.Verify(id, cancel);
        if (Found is not null) return Page();
        Missing = true;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    /// <summary>The proof as a file: the fact's own sealed bytes, their salt, the way to the root, and the root.</summary>
    public async Task<IActionResult> OnGetProof(string? id, CancellationToken cancel)
    {
        if (id is null || await certificates.Verify(id, cancel) is not { } found) return NotFound();
        var file = $$"""{"certificate":"{{found.Certificate.Id}}","root":"{{Convert.ToHexStringLower(found.Head.Root.Span)}}","size":{{found.Head.Size}},"proof":{{found.Proof.ToJson()}}}""";
        return File(Encoding.UTF8.GetBytes(file), "application/json", $"{found.Certificate.Id}.json");
    }

    /// <summary>Whoever pasted the whole address meant its last part.</summary>
    private static string Last(string typed) => typed[(typed.LastIndexOf('/') + 1)..].ToUpperInvariant();
}
