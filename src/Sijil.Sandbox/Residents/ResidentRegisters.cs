using System.Globalization;
using System.Text.Json.Nodes;

namespace Sijil.Sandbox.Residents;

/// <summary>Composes what a register holds of a synthetic resident, when it is asked; nothing of it is stored.</summary>
internal sealed partial class ResidentRegisters(Population population)
{
    /// <returns>Null when the register holds nothing of them.</returns>
    public JsonObject? Of(string element, in Resident person) => element switch
    {
        "identity.profile" => Profile(person),
        "identity.card" => Lasting("IDC", person, 5, ("status", "active")),
        "identity.photo" => new() { ["reference"] = $"photo-{person.Id}", ["takenOn"] = Past(person, "photo", 3) },
        "identity.address" => Address(person),
        "identity.login" => Adult(person) ? Login(person) : null,
        "passport.document" => Passport(person),
        "residence.status" => person.IsCitizen ? null : Residence(person),
        "family.relations" => Family(person),
        "family.book" => person.IsCitizen ? new() { ["number"] = Number("FB", population[person.Household]), ["emirate"] = "dubai", ["head"] = Resident.IdOf(person.Household) } : null,
        "marriage.contract" => person.Spouse < 0 ? null : Marriage(person),
        "birth.record" => person.Mother < 0 ? null : Birth(person),
        _ => Living(element, person) ?? Work(element, person),
    };

    private static JsonObject Profile(in Resident person) => new()
    {
        ["idn"] = person.Idn, ["nameAr"] = person.Name.Ar, ["nameEn"] = person.Name.En, ["birthDate"] = Date(person.Born), ["sex"] = person.IsFemale ? "female" : "male",
        ["nationality"] = person.Nationality.Code, ["alive"] = true, ["mobile"] = FormattableString.Invariant($"+971-50-1{person.Index:D6}"), ["email"] = $"{person.Id}@example.test",
    };

    private JsonObject Address(in Resident person)
    {
        var chance = Throw(population[person.Household], "address");
        return new()
        {
            ["community"] = chance.Pick(Communities), ["building"] = $"بناية {chance.Between(1, 90)}", ["unit"] = $"{chance.Between(1, 40)}{chance.Between(1, 9):D2}",
            ["makani"] = FormattableString.Invariant($"00000-{person.Household % 100_000:D5}"), ["since"] = Past(person, "address", 6),
        };
    }

    private JsonObject Login(in Resident person)
    {
        var chance = Throw(person, "login");
        return new()
        {
            ["uuid"] = FormattableString.Invariant($"00000000-0000-4000-8000-1{person.Index:D11}"), ["level"] = chance.Is(0.72) ? "SOP3" : "SOP2", ["verifiedOn"] = Past(person, "login", 1),
        };
    }

    private JsonObject Passport(in Resident person)
    {
        var passport = Lasting("", person, 10);
        passport["number"] = FormattableString.Invariant($"SP{person.Index + 100_000:D6}");
        passport["country"] = person.Nationality.Code;
        return passport;
    }

    private JsonObject Residence(in Resident person)
    {
        var residence = Lasting("RS", person, 2, ("status", "active"));
        residence["kind"] = Working(person) ? "work" : "family";
        residence["sponsor"] = Working(person) ? "employer" : Resident.IdOf(person.Mother < 0 && person.Spouse >= 0 ? person.Spouse : person.Household);
        return residence;
    }

    private static JsonObject Family(in Resident person) => new()
    {
        ["mother"] = IdOrNull(person.Mother), ["father"] = IdOrNull(person.Father), ["spouse"] = IdOrNull(person.Spouse),
        ["children"] = new JsonArray([.. Enumerable.Range(person.FirstChild, person.Children).Select(child => (JsonNode)Resident.IdOf(child))]),
    };

    private JsonObject Marriage(in Resident person)
    {
        var (husband, wife) = person.IsFemale ? (person.Spouse, person.Index) : (person.Index, person.Spouse);
        return new()
        {
            ["number"] = Number("MC", population[husband]), ["husband"] = Resident.IdOf(husband), ["wife"] = Resident.IdOf(wife),
            ["contractedOn"] = Past(population[husband], "marriage", 15), ["status"] = "active",
        };
    }

    private static JsonObject Birth(in Resident person) => new()
    {
        ["number"] = Number("BC", person), ["nameAr"] = person.Name.Ar, ["nameEn"] = person.Name.En, ["birthTime"] = $"{Date(person.Born)}T06:30:00+04:00",
        ["facility"] = "مستشفى الواحة النموذجي", ["mother"] = IdOrNull(person.Mother), ["father"] = IdOrNull(person.Father),
    };

    private bool Adult(in Resident person) => person.AgeAt(population.Today) >= 18;

    private bool Working(in Resident person) => Adult(person) && person.Mother < 0 && (!person.IsFemale || person.Spouse < 0 || person.Index % 5 < 2);

    private Chance Throw(in Resident person, string about) =>
        Chance.Of(population.Seed.ToString(CultureInfo.InvariantCulture), about, person.Id);

    private JsonObject Lasting(string prefix, in Resident person, int years, (string Field, string Value)? more = null)
    {
        var issued = population.Today.AddDays(-Throw(person, prefix).Next(365 * years));
        var entry = new JsonObject { ["number"] = Number(prefix, person), ["issuedOn"] = Date(issued), ["expiresOn"] = Date(issued.AddYears(years).AddDays(-1)) };
        if (more is var (field, value)) entry[field] = value;
        return entry;
    }

    private string Past(in Resident person, string about, int years) => Date(population.Today.AddDays(-Throw(person, about).Next(365 * years) - 1));

    private string Future(in Resident person, string about, int days) => Date(population.Today.AddDays(Throw(person, about).Next(days)));

    private static string Number(string prefix, in Resident person) => FormattableString.Invariant($"{prefix}-0000-1{person.Index:D6}");

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? IdOrNull(int index) => index < 0 ? null : Resident.IdOf(index);

    private static readonly string[] Communities =
        ["المزهر", "الكرامة", "ديرة", "القوز", "البرشاء", "جميرا", "مردف", "النهدة", "القصيص", "الورقاء", "ند الشبا", "الخوانيج", "الراشدية", "بر دبي", "المحيصنة", "الصفا"];
}
