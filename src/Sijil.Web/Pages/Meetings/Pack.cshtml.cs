using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;
using Sijil.Web.Access;
using Sijil.Web.Pages.Secretariat;

namespace Sijil.Web.Pages.Meetings;

/// <summary>The locked pack, both languages of every paper on one print, read from the bytes that were locked and from nothing else.</summary>
[Authorize(Policy = Policies.Council)]
internal sealed class PackModel(MeetingLedger ledger, CouncilItems items, GoverningBodies bodies, Discretion discretion) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<(JsonObject Paper, string Hash)> Papers { get; private set; } = [];

    /// <summary>What is read is what was locked.</summary>
    public bool IsIntact { get; private set; }

    public GoverningBodies Bodies => bodies;

    /// <summary>The fingerprint of the whole would tell that there is a paper one may not know of.</summary>
    public bool ReadsAll => discretion.Covers(User.Person(), "confidential") && (User.Role() is "secretary" || bodies.SitsOn(User.Person(), [Meeting.Council]));

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (await ledger.Read(id, cancel) is not ({ Pack: { } pack } meeting, _) || await ledger.PackOf(id, cancel) is not { } content) return NotFound();
        Meeting = meeting;
        IsIntact = Steer.Councils.Papers.HashOf(content) == pack.Hash;
        var reader = User.Reader();
        Papers = [.. from paper in content.GetProperty("papers").EnumerateArray()
                     let item = paper.GetProperty("item").GetString()!
                     where items.Find(reader, item) is not null
                     select (JsonObject.Create(paper)!, pack.Papers.First(locked => locked.Item == item).Hash)];
        return Page();
    }

    public static Bilingual Both(JsonNode? text) => new($"{text?["ar"]}", $"{text?["en"]}");
}
