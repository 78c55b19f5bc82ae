using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Serve.Identity;

/// <summary>What the identity provider says of someone who signed in; names come padded with commas.</summary>
internal sealed record ProvidedIdentity(string Uuid, string UserType, string? FullNameAr, string? FullNameEn);

/// <summary>A person of the registers, as far as signing in needs to know them.</summary>
/// <param name="Named">One of those whom the sign-in page introduces; the officers of the other bodies stand in a list of their own.</param>
internal sealed record Persona(string Id, [AllowedValues("customer", "staff", "company", "relative")] string Kind, Bilingual Name, string Uuid = "", int Sop = 1, string Language = "ar", [CodeOf("entities")] string? Entity = null,
    [AllowedValues("advisor", "officer", "analyst", "secretary", "member")] string? Role = null,
    Bilingual? Title = null, Bilingual? Story = null, [CodeOf("life-events")] string? LifeEvent = null, bool Named = true,
    IReadOnlyList<Skill>? Skills = null, IReadOnlyList<string>? Languages = null, string? Idn = null);

/// <summary>What a member of staff has learnt and shown: a life event, from 1 (learning) to 3 (teaches others), and since when.</summary>
internal sealed record Skill([CodeOf("life-events")] string Area, int Level, DateOnly Since);

/// <summary>Someone signed in: a customer, or staff with a body and a role.</summary>
internal sealed record SignedIn(string Person, Bilingual Name, int Sop, string Role, string Entity);

/// <summary>Links the identity provider's uuid to a person of the record; never by mobile or e-mail.</summary>
internal sealed class Persons(RegisterFold registers, IJournal journal, Keyring keyring, TimeProvider clock)
{
    /// <summary>The ten customers and the five staff whom the sign-in page introduces.</summary>
    public IEnumerable<Persona> Named => All.Where(persona => persona.Named && persona.Uuid.Length > 0);

    /// <summary>An officer of each other body, so that every step of the emirate has somebody who can do it.</summary>
    public IEnumerable<Persona> Officers => All.Where(persona => !persona.Named);

    /// <summary>The name of a member of staff or another person of the registers, by the id that facts carry.</summary>
    public Bilingual? NameOf(string id) => registers.All<Persona>("people").GetValueOrDefault(id)?.Name;

    /// <summary>Whoever has this identity number, its fifteen digits; null where nobody here does.</summary>
    public string? ByNumber(string digits) => All.FirstOrDefault(persona => persona.Role is null && persona.Idn is { Length: > 0 } idn && idn.Replace("-", "", StringComparison.Ordinal) == digits)?.Id;

    /// <summary>The body that a member of staff works for; null for whoever works for none.</summary>
    public string? EntityOf(string id) => registers.All<Persona>("people").GetValueOrDefault(id)?.Entity;

    /// <summary>Whoever sees to what is stuck with a body: its officer, by name.</summary>
    public Persona? OfficerOf(string entity) => All.Where(persona => persona.Entity == entity && persona.Role == "officer").MinBy(persona => persona.Id, StringComparer.Ordinal);

    /// <summary>Everybody who works at a desk.</summary>
    public IEnumerable<Persona> Staff => All.Where(persona => persona.Role is { Length: > 0 });

    public Persona? Find(string id) => registers.All<Persona>("people").GetValueOrDefault(id);

    private IEnumerable<Persona> All => registers.All<Persona>("people").Values;

    public async ValueTask<SignedIn> SignIn(ProvidedIdentity user, CancellationToken cancel)
    {
        var sop = user.UserType switch { "SOP3" => 3, "SOP2" => 2, _ => 1 };
        if (All.FirstOrDefault(persona => persona.Uuid == user.Uuid) is { Role: { Length: > 0 } role } staff)
            return new(staff.Id, staff.Name, sop, role, staff.Entity ?? "");
        var known = All.FirstOrDefault(persona => persona.Uuid == user.Uuid);
        var person = known?.Id ?? "u-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user.Uuid)).AsSpan(0, 10));
        var name = new Bilingual(Clean(user.FullNameAr) ?? known?.Name.Ar ?? Clean(user.FullNameEn) ?? "", Clean(user.FullNameEn) ?? known?.Name.En ?? "");
        await Link(person, user.UserType, name, cancel);
        return new(person, name, sop, "customer", "");
    }

    /// <summary>"Ram,,,,ABC,," as the provider pads it becomes "Ram ABC".</summary>
    public static string? Clean(string? name) => string.IsNullOrWhiteSpace(name) ? null
        : string.Join(' ', name.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The link is written once a person and level; a level that rose is another fact.</summary>
    private async ValueTask Link(string person, string level, Bilingual name, CancellationToken cancel)
    {
        var stream = $"person/{person}";
        var entries = await journal.ReadStream(stream, 0, cancel);
        var last = entries.SelectMany(entry => entry.Facts).Select(FactCodec.Read).OfType<PersonLinked>().LastOrDefault();
        if (last?.Level == level) return;
        var fact = new PersonLinked(person, level, Sealed.Of(person, name.Ar), Sealed.Of(person, name.En));
        await journal.Append(new Turn
        {
            Stream = stream, ExpectedVersion = entries.Count, Origin = Origin.Live,
            Facts = FactCodec.Write([fact], clock.GetUtcNow(), stream, entries.Count + 1, keyring),
        }, cancel);    // another sign-in that won the race wrote the same
    }
}
