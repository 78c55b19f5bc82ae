using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Sandbox.Systems;

namespace Sijil.Sandbox.Hospital;

/// <summary>A death as somebody tells the hospital of it: the deceased is enough, the next of kin stands in the registers.</summary>
/// <param name="Id">Given again, it is the same death.</param>
internal sealed record Death(string Deceased, string? Contact = null, DateTimeOffset? At = null, string? Id = null);

/// <summary>A death goes into the hospital's own data and its signed notice to the government.</summary>
internal sealed class DeathRegistry(IBooks books, IHeld held, HospitalDoor door, TimeProvider clock, IIds ids)
{
    public const string Message = "death-notice";
    private static readonly Refusal NoPerson = new("no-such-person", new("لا يوجد في السجل السكاني شخص بهذا الرقم.", "The population register knows nobody by this id."));
    private static readonly Refusal NoKin = new("no-next-of-kin", new("لا يذكر السجل السكاني أحداً من أسرته: اذكر مَن يتصل به الموظف.", "The population register names no family: say whom the officer is to call."));

    public async ValueTask<Outcome<string>> Register(Death death, CancellationToken cancel)
    {
        if (held.Find("identity.profile", death.Deceased) is null) return NoPerson;
        if ((death.Contact ?? KinOf(death.Deceased)) is not { Length: > 0 } contact) return NoKin;
        var id = death.Id ?? $"death-{ids.Next()}";
        var notice = Notice(death with { Contact = contact }, id, death.At ?? clock.GetUtcNow());
        var kept = JsonSerializer.SerializeToElement(new JsonObject(notice.Where(field => field.Key is not ("customer" or "parties")).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))));
        books.Keep("hospital-his", id, new("death", 200, kept), [new("death.notice", death.Deceased, kept), new("death.notice", $"{notice["noticeId"]}", kept)]);
        return await door.Send(Message, $"{notice["noticeId"]}", id, notice, cancel);
    }

    /// <summary>The hospital's notice, as models/systems/hospital-his.json describes it, and whom the case belongs to.</summary>
    public static JsonObject Notice(Death death, string id, DateTimeOffset at) => new()
    {
        ["noticeId"] = Pattern.Fill("DN-{yyyy}-{6}", id, at), ["deceased"] = death.Deceased, ["contact"] = death.Contact,
        ["diedOn"] = at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), ["facility"] = "مستشفى الواحة النموذجي",
        ["customer"] = death.Contact, ["parties"] = new JsonArray(death.Contact),
    };

    private string? KinOf(string person)
    {
        if (held.Find("family.relations", person) is not { } family) return null;
        foreach (var name in (string[])["spouse", "mother", "father"])
            if (family.TryGetProperty(name, out var kin) && kin.ValueKind is JsonValueKind.String) return kin.GetString();
        return null;
    }
}
