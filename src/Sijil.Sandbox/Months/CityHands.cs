using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Driving;
using Sijil.Sandbox.Residents;
using Sijil.Sandbox.Systems;
using Sijil.Serve.Forms;

namespace Sijil.Sandbox.Months;

/// <summary>Everybody's hands: customers answer after minutes or hours or never, officers in office hours, and some say afterwards how it was.</summary>
internal sealed class CityHands(MonthOrder order, RegisterFold registers, Population people, EmulatedCity city, VirtualClock clock) : IHands
{
    private const double NeverAnswers = 0.035;
    private const double Rates = 0.38;
    private readonly Dictionary<string, Visitor> visitors = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Case, string Step), int> times = [];
    private readonly ConcurrentDictionary<string, FormFiller?> fillers = new(StringComparer.Ordinal);

    public void Expect(string caseId, Visitor visitor) => visitors[caseId] = visitor;

    public (TimeSpan After, StepAnswer Answer)? Take(OfferedStep step)
    {
        var visitor = visitors.GetValueOrDefault(step.Case);
        var luck = visitor?.Luck is { } own ? FormattableString.Invariant($"{own}/{TimesOf(step)}") : null;
        var chance = luck is not null ? Chance.Of(luck, step.Step)
            : Chance.Of(order.Name, step.Case, step.Step, FormattableString.Invariant($"{step.Token}/{clock.Now.UtcTicks}"));
        if (step.Holder == "customer")
        {
            if (chance.Is(NeverAnswers)) return null;
            if (step.Form == "lease-missing") RegisterLease(step);
            var by = visitor?.Hand ?? new Actor(step.Customer, "customer", "app");
            return (Customers.After(step, by, clock.Now, ref chance), Answer(step, by, luck, ref chance));
        }
        var officer = new Actor($"{step.Role}-{step.Holder}", step.Role, "desk");
        return (Staff.After(step, clock.Now, ref chance), Answer(step, officer, luck, ref chance));
    }

    /// <summary>The how-manieth time the case comes to the step.</summary>
    private int TimesOf(OfferedStep step) => times[(step.Case, step.Step)] = times.GetValueOrDefault((step.Case, step.Step)) + 1;

    public (TimeSpan After, Rating Rating)? Rate(string caseId, string customer, string outcome)
    {
        if (!visitors.TryGetValue(caseId, out var visitor)) return null;
        visitors.Remove(caseId);
        var chance = Chance.Of(order.Name, caseId, "rating");
        if (!chance.Is(Rates)) return null;
        var lateness = (clock.Now - visitor.OpenedAt) / (visitor.Due + TimeSpan.FromHours(6));
        var mood = 4.75 - 0.55 * Math.Min(3, lateness) - (outcome == "completed" ? 0 : 1.4) + 0.7 * chance.Normal();
        var after = OfficeHours.Waking(clock.Now, TimeSpan.FromMinutes(chance.LogNormal(45, 2_000)));
        return (after, new Rating(Math.Clamp((int)Math.Round(mood), 1, 5), visitor.Channel));
    }

    private StepAnswer Answer(OfferedStep step, Actor by, string? luck, ref Chance chance)
    {
        if (step.Form.Length == 0) return new(step.Token, by, new JsonObject { ["payment.method"] = "card" });    // the one step without a form is the payment
        if (fillers.GetOrAdd(step.Form, Filler) is not { } filler) return new(step.Token, by, []);
        var person = people.Find(step.Customer);
        var words = new Words(person?.Nationality ?? Nationality.All[0], step.Data("notice.sex")?.ToString() == "female", clock.Now, order.Play is null ? 0 : clock.Now.Month * 100);    // who comes again brings another name
        int? minutes = by.IsStaff && step.Holder == "customer" ? chance.Between(6, 16) : null;
        var answers = filler.Fill(words, ref chance, luck);
        var (asked, held) = filler.Counts(answers);
        return new(step.Token, by, answers, asked, held, minutes);
    }

    private FormFiller? Filler(string id) => registers.All<Form>("forms").TryGetValue(id, out var form) ? new(form) : null;

    /// <summary>Before saying that the lease is registered, the customer has it registered.</summary>
    private void RegisterLease(OfferedStep step)
    {
        var inputs = JsonSerializer.SerializeToElement(new
        {
            tenant = step.Customer, property = "محل 3", annualRent = 84_000, startsOn = FormattableString.Invariant($"{clock.Now:yyyy-MM-dd}"), endsOn = FormattableString.Invariant($"{clock.Now.AddYears(1):yyyy-MM-dd}"),
        });
        var ejari = city.Find("dld-ejari");
        for (var attempt = 0; attempt < 9 && ejari?.Operate("dld.register-lease", $"lease/{step.Case}", inputs, attempt).Status != 200; attempt++)
        {
        }
    }
}

/// <summary>How long customers take: a payment minutes, a form within the day mostly, a child's name as long as a family needs.</summary>
internal static class Customers
{
    public static TimeSpan After(OfferedStep step, Actor by, DateTimeOffset now, ref Chance chance)
    {
        var (middle, far) = step switch
        {
            _ when by.Channel is "centre" or "call-centre" or "partner" => (9.0, 55.0),
            { Form: "" } => (6, 600),
            { Form: "newborn-name" } => (420, 9_000),
            { Form: "lease-missing" } => (2_000, 15_000),
            { Form: "service-question" or "business-memorandum" } => (200, 5_000),
            _ => (7, 1_500),
        };
        return Delay(now, TimeSpan.FromSeconds(Math.Round(60 * chance.LogNormal(middle, far))));
    }

    private static TimeSpan Delay(DateTimeOffset now, TimeSpan delay) => delay < TimeSpan.FromMinutes(40) ? delay : OfficeHours.Waking(now, delay);
}

/// <summary>How long staff take, in working time; some bodies are quicker than others.</summary>
internal static class Staff
{
    public static TimeSpan After(OfferedStep step, DateTimeOffset now, ref Chance chance)
    {
        var pace = Chance.Of("pace", step.Holder);
        var middle = (step.Role == "advisor" ? 55 : 100) * (0.5 + 1.3 * pace.Share());
        return OfficeHours.Working(now, TimeSpan.FromSeconds(Math.Round(60 * chance.LogNormal(middle, middle * 11))));
    }
}
