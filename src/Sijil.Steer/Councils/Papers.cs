using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Steer.Bodies;

namespace Sijil.Steer.Councils;

/// <summary>A pack's content, made once and then only read: every paper in both languages, with the fingerprint of its bytes.</summary>
internal sealed class Papers(CouncilFold items, CaseReading cases, GoverningBodies bodies, RegisterFold registers)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async ValueTask<(JsonElement Content, string Hash, IReadOnlyList<Facts.LockedPaper> Papers)> Of(Meeting meeting, CancellationToken cancel)
    {
        List<Facts.LockedPaper> locked = [];
        JsonArray papers = [];
        foreach (var item in meeting.Agenda)
        {
            if (await Paper(item, cancel) is not { } paper) continue;
            locked.Add(new(item, HashOf(paper)));
            papers.Add(paper);
        }
        var content = new JsonObject { ["council"] = Text(bodies.NameOf(meeting.Council)), ["mode"] = meeting.Mode, ["at"] = meeting.At.ToUniversalTime().ToString("O"), ["place"] = Text(meeting.Place), ["papers"] = papers };
        var element = JsonElement.Parse(JsonSerializer.SerializeToUtf8Bytes(content, Plain));
        return (element, HashOf(element), locked);
    }

    /// <summary>The fingerprint of an item as it stands now.</summary>
    public async ValueTask<string> HashNow(string item, CancellationToken cancel) => await Paper(item, cancel) is { } paper ? HashOf(paper) : "";

    public static string HashOf(JsonElement content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.GetRawText())));

    private static string HashOf(JsonNode paper) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(paper, Plain)));

    private async ValueTask<JsonObject?> Paper(string id, CancellationToken cancel)
    {
        if (items.Find(id) is not { } item || await cases(id, cancel) is not { } view) return null;
        var said = view.Data["item"] as JsonObject ?? [];
        return new JsonObject
        {
            ["item"] = id, ["title"] = Text(item.Name), ["entity"] = Text(registers.NameOf(item.Entity)), ["kind"] = Text(bodies.NameOfKind(item.Kind)), ["request"] = item.Request,
            ["cost"] = item.Cost, ["costNote"] = said["costNote"]?.ToString() ?? "",
            ["what"] = said["what"]?.DeepClone(), ["why"] = said["why"]?.DeepClone(), ["risks"] = said["risks"]?.DeepClone(), ["options"] = said["options"]?.DeepClone(), ["details"] = said["details"]?.DeepClone(), ["form"] = view.Data["form"]?.ToString() ?? "",
            ["opinions"] = new JsonArray([.. item.Opinions.Select(opinion => new JsonObject { ["body"] = Text(registers.NameOf(opinion.Body)), ["verdict"] = opinion.Verdict, ["text"] = opinion.Text })]),
            ["remarks"] = new JsonArray([.. item.Remarks.Select(remark => new JsonObject { ["number"] = remark.Number, ["text"] = remark.Text, ["reply"] = remark.Reply })]),
            ["recommendation"] = item.Recommendation is { } made ? new JsonObject { ["verdict"] = made.Verdict, ["ar"] = made.Text, ["en"] = view.Data["recommendation"]?["translation"]?.ToString() ?? "" } : null,
            ["endorsements"] = new JsonArray([.. item.Endorsements.Select(one => new JsonObject { ["body"] = Text(bodies.NameOf(one.Body)), ["text"] = one.Text })]),
        };
    }

    private static JsonObject Text(Facts.Bilingual text) => new() { ["ar"] = text.Ar, ["en"] = text.En };
}

/// <summary>A case as it stands. A rule of the desk reads through this, for the desk itself waits for its rules.</summary>
internal delegate ValueTask<CaseView?> CaseReading(string caseId, CancellationToken cancel);
