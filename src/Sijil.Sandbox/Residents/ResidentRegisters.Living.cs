using System.Text.Json.Nodes;

namespace Sijil.Sandbox.Residents;

internal sealed partial class ResidentRegisters
{
    private static readonly string[] Makes = ["Nissan Sunny", "Toyota Corolla", "Toyota Prado", "Honda Civic", "Kia Sportage", "Hyundai Accent", "Ford Explorer", "Mitsubishi Pajero"];

    /// <summary>Home, health, school and car.</summary>
    private JsonObject? Living(string element, in Resident person) => element switch
    {
        "lease.contract" => person.Mother < 0 && Throw(person, "lease").Is(0.86) ? Lease(person) : null,
        "property.title" => person.Mother < 0 && Throw(person, "lease").Is(0.12 + person.Income * 0.02) ? Title(person) : null,
        "utility.account" => person.Mother < 0 ? Utility(person) : null,
        "vehicle.licence" => Drives(person) ? Vehicle(person) : null,
        "vehicle.test" => Drives(person) ? new() { ["number"] = Number("VT", person), ["plate"] = Plate(person), ["result"] = "pass", ["testedOn"] = Past(person, "test", 1) } : null,
        "insurance.vehicle" => Drives(person) ? new() { ["policyNumber"] = Number("VP", person), ["plate"] = Plate(person), ["validUntil"] = Future(person, "vehicle", 365) } : null,
        "driving.licence" => Drives(person) ? Driving(person) : null,
        "traffic.fines" => Drives(person) ? Fines(person) : null,
        "insurance.health" => new() { ["policyNumber"] = Number("HI", population[person.Household]), ["insurer"] = "insurer", ["coversChildren"] = true, ["validUntil"] = Future(person, "policy", 365) },
        "health.card" => Lasting("HC", person, 5),
        "health.fitness" => person.IsCitizen ? null : new() { ["number"] = Number("MF", person), ["result"] = "fit", ["examinedOn"] = Past(person, "fitness", 2) },
        "health.immunisation" => Adult(person) ? null : new() { ["planNumber"] = Number("VP", person), ["nextDue"] = Future(person, "vaccine", 365), ["given"] = 1 + Throw(person, "vaccine").Next(9) },
        "conduct.record" => Adult(person) ? new() { ["status"] = "clear", ["checkedOn"] = Date(population.Today) } : null,
        "student.enrolment" => person.AgeAt(population.Today) is >= 5 and < 18 and var age ? School(person, age) : null,
        "education.certificates" => Adult(person) ? Certificate(person) : null,
        _ => null,
    };

    private JsonObject Lease(in Resident person)
    {
        var chance = Throw(person, "rent");
        var began = population.Today.AddDays(-chance.Next(365));
        return new()
        {
            ["number"] = Number("EJ", person), ["use"] = chance.Is(0.8) ? "residential" : "commercial", ["area"] = chance.Between(45, 240), ["annualRent"] = 1_000 * chance.Between(35, 60 + 25 * person.Income),
            ["property"] = $"بناية {chance.Between(1, 90)} – {chance.Between(101, 2_210)}", ["startsOn"] = Date(began), ["endsOn"] = Date(began.AddYears(1).AddDays(-1)),
            ["landlord"] = "مطوّر عقاري شريك", ["status"] = "active",
        };
    }

    private JsonObject Title(in Resident person)
    {
        var chance = Throw(person, "title");
        return new()
        {
            ["number"] = Number("TD", person), ["plot"] = FormattableString.Invariant($"000-{person.Index:D4}"), ["kind"] = chance.Is(0.7) ? "apartment" : "villa",
            ["community"] = chance.Pick(Communities), ["areaSquareMetres"] = chance.Between(50, 420),
        };
    }

    private JsonObject Utility(in Resident person) => new()
    {
        ["number"] = Number("DW", person), ["premise"] = FormattableString.Invariant($"00000-{person.Household % 100_000:D5}"), ["status"] = "active", ["balance"] = -10 * Throw(person, "dues").Next(60),
    };

    private bool Drives(in Resident person) => Adult(person) && person.Mother < 0 && Throw(person, "drives").Is(0.3 + 0.05 * person.Income);

    private static string Plate(in Resident person) => FormattableString.Invariant($"DXB-0-{10_000 + person.Index}");

    private JsonObject Vehicle(in Resident person)
    {
        var chance = Throw(person, "car");
        var make = chance.Pick(Makes).Split(' ', 2);
        return new()
        {
            ["plate"] = Plate(person), ["chassis"] = FormattableString.Invariant($"SAMPLE{person.Index:D11}"), ["make"] = make[0], ["model"] = make[1],
            ["year"] = population.Today.Year - chance.Next(12), ["expiresOn"] = Future(person, "vehicle", 365),
        };
    }

    private JsonObject Driving(in Resident person)
    {
        var licence = Lasting("DL", person, 5);
        licence["categories"] = "3";
        return licence;
    }

    private JsonObject Fines(in Resident person)
    {
        var chance = Throw(person, "fines");
        var count = chance.Is(0.6) ? 0 : chance.Between(1, 4);
        return new() { ["count"] = count, ["amount"] = count * 300, ["blackPoints"] = count > 3 ? 4 : 0 };
    }

    private JsonObject School(in Resident person, int age) => new()
    {
        ["number"] = Number("SE", person), ["school"] = "مدرسة نموذجية", ["grade"] = $"{Math.Max(1, age - 5)}", ["year"] = $"{population.Today.Year}",
    };

    private JsonObject Certificate(in Resident person)
    {
        var chance = Throw(person, "studies");
        return new() { ["level"] = chance.Is(0.6) ? "bachelor" : "secondary", ["number"] = Number("ED", person), ["awardedOn"] = Past(person, "studies", 12), ["average"] = 60 + chance.Next(40) };
    }
}
