using System.Text.Json.Nodes;
using System.Xml;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Record;
using Sijil.Sandbox.Residents;
using Sijil.Sandbox.Systems;

namespace Sijil.Sandbox.Months;

/// <summary>A case that will begin, and how its customer comes; what opens it is made when it begins.</summary>
internal sealed record Beginning(DateTimeOffset At, string Case, Func<Opening> Opening, Visitor Visitor);

/// <summary>Who begins what, and when: the same order gives the same beginnings.</summary>
internal sealed class MonthPlan(MonthOrder order, RegisterFold registers, JourneyLibrary library, Population people)
{
    private const double OfferedShare = 0.45;
    private static readonly string[] Channels = ["app", "portal", "centre", "call-centre", "partner"];
    private static readonly double[] ChannelShares = [0.47, 0.36, 0.10, 0.04, 0.03];
    private readonly Demand demand = new(registers, order.Only);
    private readonly Origin origin = new(OriginKind.Simulated, order.Name);
    private readonly int[] mothers = [.. Enumerable.Range(0, people.Count).Where(at => people[at] is { IsFemale: true, Spouse: >= 0 } && people[at].AgeAt(people.Today) is >= 19 and < 45)];
    private readonly int[] adults = [.. Enumerable.Range(0, people.Count).Where(at => people[at].AgeAt(people.Today) >= 21)];

    private readonly int[] determined = [.. Enumerable.Range(0, people.Count).Where(at => people[at].AgeAt(people.Today) >= 21 && new ResidentRegisters(people).Of("sanad.card", people[at]) is not null)];

    public IEnumerable<Beginning> Beginnings()
    {
        var births = 0;
        for (var number = 0; number < order.Openings; number++)
        {
            var key = FormattableString.Invariant($"{order.Name}/{order.Before:yyyy-MM-dd}/{number}");
            var luck = order.Play is null ? key : FormattableString.Invariant($"{order.Name}/{number}");    // the same people come in every stretch of a demonstration, so that its before and after differ by what was changed
            var chance = Chance.Of(luck);
            var at = Moment(ref chance);
            if (demand.IsWhole && Demand.IsBirth(ref chance) && mothers.Length > 0 && library.Opens("birth-notice"))
                yield return Birth(mothers[births++ * 7 % mothers.Length], key, at);
            else if (demand.IsWhole && Demand.IsBusiness(ref chance) && Business() is var (card, sub))
                yield return Application(card, sub, "start-business", key, luck, at, ref chance);
            else if (!demand.IsEmpty && demand.Pick(ref chance) is var wanted && library.Has(wanted.Journey))
                yield return Application(wanted.Card, wanted.Sub, wanted.Journey, key, luck, at, ref chance);
        }
    }

    private Beginning Birth(int mother, string key, DateTimeOffset at)
    {
        var birth = new Birth(people[mother].Id, Resident.IdOf(people[mother].Spouse), At: at, Id: key);
        var opening = Openings.ByMessage(library, "birth-notice", key, BirthWard.Notice(birth, key, at), origin);
        return new(at, opening.Case, () => opening, new(birth.Mother, "app", opening.Entity, at, TimeSpan.FromDays(7)));
    }

    private Beginning Application(ServiceCard card, SubService sub, string journey, string key, string luck, DateTimeOffset at, ref Chance chance)
    {
        var among = card.Audience is ["people-of-determination"] && determined.Length > 0 ? determined : adults;
        var person = people[among[chance.Next(among.Length)]];
        var isOffered = sub is { SuitableForProactive: true, Trigger: not null } && chance.Is(OfferedShare);
        var visitor = new Visitor(person.Id, isOffered ? "app" : Channel(card, at, ref chance), card.Entity, at, Due(card)) { Luck = order.Play is null ? null : luck };
        var id = Names.CaseId(key);
        return new(at, id, () => new Opening
        {
            Case = id, Model = journey, Service = card.Code, SubService = sub.Code, Entity = card.Entity, Customer = person.Id,
            By = isOffered ? new(card.Entity, "system", "system") : visitor.Hand, Origin = origin, Trigger = isOffered ? "notice" : "application", Proactive = isOffered,
            Data = Openings.DataOf(card, sub, person.Id, new(person.Name.Ar, person.Name.En)), Group = PeopleGroup.Of(person.Nationality.Code),
        }, visitor);
    }

    private (ServiceCard, SubService)? Business() =>
        library.Has("start-business") && registers.Services.Values.FirstOrDefault(card => card.Journey == "start-business") is { } card ? (card, card.SubServices[0]) : null;

    private static TimeSpan Due(ServiceCard card) => card.Due is { } due ? XmlConvert.ToTimeSpan(due) : TimeSpan.FromDays(5);

    private static string Channel(ServiceCard card, DateTimeOffset at, ref Chance chance)
    {
        var isOpen = OfficeHours.IsOpen(at.DayOfWeek) && at.Hour is >= 8 and < 15;
        while (true)
        {
            var left = chance.Share();
            for (var which = 0; which < Channels.Length; which++)
            {
                if ((left -= ChannelShares[which]) >= 0) continue;
                if (card.Channels.Contains(Channels[which]) && (isOpen || which < 2)) return Channels[which];
                break;
            }
            if (!card.Channels.Contains("app") && !card.Channels.Contains("portal")) return card.Channels[0];
        }
    }

    /// <summary>More on working days than at the weekend, most in the morning and again after work.</summary>
    private DateTimeOffset Moment(ref Chance chance)
    {
        while (true)
        {
            var day = order.StartsAt.AddDays(chance.Next(order.Days));
            var hour = chance.Is(0.65) ? 12 + 2.8 * chance.Normal() : 20 + 1.6 * chance.Normal();
            if (hour is >= 0 and < 24 && chance.Is(OfficeHours.IsOpen(day.DayOfWeek) ? 1 : 0.45))
                return day.AddMilliseconds(Math.Floor(hour * 3_600_000));
        }
    }
}
