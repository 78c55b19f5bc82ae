using System.Text.Json.Nodes;

namespace Sijil.Sandbox.Residents;

internal sealed partial class ResidentRegisters
{
    private static readonly string[] Trades = ["محاسب", "مهندس", "ممرض", "معلم", "فني", "مندوب مبيعات", "سائق", "طاهٍ", "مبرمج", "عامل بناء", "مدير مشاريع", "موظف استقبال"];
    private static readonly string[] Employers = ["أفق للهندسة", "الميناء للنقل", "مستشفى الواحة النموذجي", "شركة نموذجية للتجارة", "شركة نموذجية للخدمات"];
    private static readonly string[] Offices = ["khda", "dha", "rta", "municipality", "dewa", "police", "courts", "digital"];

    /// <summary>Work and money.</summary>
    private JsonObject? Work(string element, in Resident person) => element switch
    {
        "employment.contract" => Working(person) && !Serves(person) ? Contract(person) : null,
        "employment.wage" => Working(person) ? new() { ["monthlyAmount"] = Wage(person), ["paidUpTo"] = Date(population.Today.AddDays(-population.Today.Day)) } : null,
        "government.employment" => Serves(person) ? Office(person) : null,
        "pension.record" => person.IsCitizen && Working(person) ? Pension(person) : null,
        "company.memorandum" => Adult(person) ? Memorandum(person) : null,
        "bank.account" => Adult(person) ? new() { ["iban"] = FormattableString.Invariant($"AE00 0000 0000 0001 {person.Index / 1_000:D4} {person.Index % 1_000:D3}"), ["currency"] = "AED", ["openedOn"] = Past(person, "bank", 8) } : null,
        "social.benefits" => person.IsCitizen && person.Income < 3 && person.Mother < 0 ? new() { ["kind"] = "family", ["monthlyAmount"] = 4_000, ["since"] = Past(person, "benefit", 4) } : null,
        "sanad.card" => Determined(person) ? new() { ["number"] = Number("SN", person), ["category"] = "mobility", ["validUntil"] = Future(person, "sanad", 900) } : null,
        "parking.permit" => Determined(person) && Drives(person) ? new() { ["number"] = Number("PP", person), ["validUntil"] = Future(person, "permit", 365), ["plate"] = Plate(person) } : null,
        "health.disability-report" => Determined(person) ? new() { ["number"] = Number("DR", person), ["category"] = "mobility", ["severity"] = "moderate", ["assessedOn"] = Past(person, "report", 3) } : null,
        "housing.file" => person.IsCitizen && person.Mother < 0 && person.Index % 6 == 0 ? new() { ["number"] = Number("HF", person), ["stage"] = "eligible", ["eligible"] = true, ["plot"] = null } : null,
        _ => null,
    };

    /// <summary>Three in ten trade alone, without a memorandum.</summary>
    private JsonObject? Memorandum(in Resident person)
    {
        var share = Throw(person, "memorandum").Share();
        if (share < 0.3) return null;
        var (form, partners) = share switch { < 0.65 => ("single-owner-llc", 1), < 0.9 => ("llc", 3), _ => ("civil-company", 2) };
        return new() { ["number"] = Number("MA", person), ["legalForm"] = form, ["partners"] = partners, ["attestedOn"] = Past(person, "attested", 1), ["status"] = "attested" };
    }

    private bool Serves(in Resident person) => person.IsCitizen && Working(person) && person.Index % 10 < 7;

    private bool Determined(in Resident person) => Throw(person, "determination").Is(0.02);

    private decimal Wage(in Resident person) => (person.IsCitizen ? 14_000 : 2_500) + 2_100 * person.Income + 100 * Throw(person, "wage").Next(20);

    private JsonObject Contract(in Resident person)
    {
        var chance = Throw(person, "job");
        return new()
        {
            ["number"] = Number("WC", person), ["employer"] = chance.Pick(Employers), ["profession"] = chance.Pick(Trades), ["startedOn"] = Past(person, "job", 6), ["status"] = "active",
        };
    }

    private JsonObject Office(in Resident person)
    {
        var chance = Throw(person, "office");
        return new()
        {
            ["number"] = Number("GE", person), ["entity"] = chance.Pick(Offices), ["jobTitle"] = "موظف حكومي", ["startedOn"] = Past(person, "office", 20), ["monthlyAmount"] = Wage(person),
        };
    }

    private JsonObject Pension(in Resident person)
    {
        var chance = Throw(person, "pension");
        return new() { ["number"] = Number("GP", person), ["years"] = chance.Between(1, 28), ["months"] = chance.Next(12), ["lastWage"] = Wage(person) };
    }
}
