using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Sandbox.Systems;

/// <summary>The way from the sandbox to the product's public door for messages.</summary>
internal interface INotices
{
    /// <returns>The case that the message opened or reached.</returns>
    ValueTask<Outcome<string>> Send(string name, string key, string id, JsonObject payload, CancellationToken cancel);
}

/// <summary>A birth as somebody tells the hospital of it: the mother is enough.</summary>
/// <param name="Id">Given again, it is the same birth.</param>
internal sealed record Birth(string Mother, string? Father = null, string? Sex = null, DateTimeOffset? At = null, string? Id = null);

/// <summary>The maternity ward: a birth goes into the hospital's own data and its notice to the government.</summary>
internal sealed class BirthWard(IBooks books, IHeld held, INotices notices, TimeProvider clock, IIds ids)
{
    private static readonly Refusal NoMother = new("no-such-mother", new("لا توجد في السجل السكاني أمّ بهذا الرقم.", "The population register knows no mother by this id."));

    public async ValueTask<Outcome<string>> Born(Birth birth, CancellationToken cancel)
    {
        if (held.Find("identity.profile", birth.Mother) is null) return NoMother;
        var id = birth.Id ?? $"birth-{ids.Next()}";
        var notice = Notice(birth with { Father = birth.Father ?? FatherOf(birth.Mother) }, id, birth.At ?? clock.GetUtcNow());
        var said = JsonSerializer.SerializeToElement(new JsonObject(notice.Where(field => field.Key is not ("doctor" or "customer" or "entity" or "from" or "parties"))
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))));
        books.Keep("hospital-his", id, new("birth", 200, said), [new("birth.notice", birth.Mother, said), new("birth.notice", $"{notice["noticeId"]}", said)]);
        return await notices.Send("birth-notice", $"{notice["noticeId"]}", id, notice, cancel);
    }

    /// <summary>The hospital's notice, as models/systems/hospital-his.json describes it, and whom the case belongs to.</summary>
    public static JsonObject Notice(Birth birth, string id, DateTimeOffset at)
    {
        var chance = Chance.Of("birth", id);
        var payload = new JsonObject
        {
            ["noticeId"] = Pattern.Fill("BN-{yyyy}-{6}", id, at), ["mother"] = birth.Mother, ["father"] = birth.Father,
            ["sex"] = birth.Sex ?? (chance.Is(0.488) ? "female" : "male"), ["birthTime"] = at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
            ["weightGrams"] = 2_600 + 10 * chance.Next(150), ["facility"] = "مستشفى الواحة النموذجي", ["doctor"] = "د. سلوى حمد",
            ["customer"] = birth.Mother, ["entity"] = "dha", ["from"] = "hospital-his",
        };
        payload["parties"] = new JsonArray([.. new[] { birth.Mother, birth.Father }.OfType<string>().Select(person => (JsonNode)person)]);
        return payload;
    }

    private string? FatherOf(string mother) =>
        held.Find("family.relations", mother) is { } family && family.TryGetProperty("spouse", out var spouse) ? spouse.GetString() : null;
}
