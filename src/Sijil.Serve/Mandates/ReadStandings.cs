using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Serve.Mandates;

/// <summary>Reads of the registers for whom a person stands without being asked: their children by the population register, their companies by the register of licences.</summary>
/// <remarks>A person's own family and companies are asked for again after five minutes; what is read of another is a fact in that party's book, and read again when it is a day old.</remarks>
internal sealed class ReadStandings(IExchange exchange, PartyShelf shelf, IIds ids)
{
    public const int ComesOfAge = 18;
    private const int MostRemembered = 50_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Dubai = TimeSpan.FromHours(4);
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    private readonly ConcurrentDictionary<string, DateTimeOffset> asked = new(StringComparer.Ordinal);

    /// <returns>False where a register gave no answer: what was known before stands.</returns>
    public async ValueTask<bool> For(string person, CancellationToken cancel)
    {
        if (asked.TryGetValue(person, out var last) && last + Again > shelf.Now) return true;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            var asking = Read("company.managed", person, person, patience.Token).AsTask();
            var family = await Read("family.relations", person, person, patience.Token);
            var companies = await asking;
            var heard = family is not Failed && companies is not Failed;
            foreach (var child in Listed(family, "children")) heard &= await Child(person, child, patience.Token);
            foreach (var company in Listed(companies, "companies")) heard &= await Company(person, company, patience.Token);
            if (heard) Note(person);
            return heard;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Note(string person)
    {
        if (asked.Count > MostRemembered) asked.Clear();
        asked[person] = shelf.Now;
    }

    private async ValueTask<bool> Child(string person, string child, CancellationToken cancel)
    {
        var book = await shelf.Open(child, cancel);
        if (IsFresh(book, "guardian", person)) return true;
        var reply = await Read("identity.profile", child, child, cancel);
        if (reply is not Answered answered) return reply is Refused;
        if (Day(answered.Values, "birthDate") is not { } born || !Flag(answered.Values, "alive")) return await End(child, "guardian", person, cancel);
        return await Keep(Standing(child, person, "guardian", "identity.profile", answered, Midnight(born), Midnight(born.AddYears(ComesOfAge))), [], cancel);
    }

    private async ValueTask<bool> Company(string person, string company, CancellationToken cancel)
    {
        var book = await shelf.Open(company, cancel);
        if (IsFresh(book, "manager", person)) return true;
        var reply = await Read("company.licence", company, company, cancel);
        if (reply is not Answered answered) return reply is Refused;
        if (Text(answered.Values, "status") is not "active" || Day(answered.Values, "expiresOn") is not { } ends) return await End(company, "manager", person, cancel);
        var standing = Standing(company, person, "manager", "company.licence", answered, Midnight(Day(answered.Values, "issuedOn") ?? ends.AddYears(-1)), Midnight(ends.AddDays(1)));
        var units = await Read("company.units", company, company, cancel) is Answered listed ? Units(company, listed) : null;
        return await Keep(standing, units is null ? [] : [units], cancel);
    }

    private static StandingRead Standing(string party, string person, string kind, string element, Answered answered, DateTimeOffset from, DateTimeOffset until) =>
        new(party, person, kind, element, answered.Entity, answered.System, answered.Basis,
            Sealed.Of(party, new Bilingual(Text(answered.Values, "nameAr") ?? party, Text(answered.Values, "nameEn") ?? party)), from, until);

    private static UnitsRead Units(string company, Answered answered) => new(company,
        [.. Items(answered.Values, "units").Where(unit => unit.ValueKind is JsonValueKind.Object && Text(unit, "id") is { Length: > 0 }).DistinctBy(unit => Text(unit, "id")).Select(unit => new CompanyUnit($"{company}.{Text(unit, "id")}", Text(unit, "within") is { Length: > 0 } within ? $"{company}.{within}" : "",
            new(Text(unit, "nameAr") ?? "", Text(unit, "nameEn") ?? "")))], answered.Entity, answered.System, answered.Basis);

    private async ValueTask<bool> Keep(StandingRead read, Fact[] more, CancellationToken cancel) => !(await shelf.Write(read.Party, _ => (Fact[])[read, .. more], cancel)).IsRefused;

    private async ValueTask<bool> End(string party, string kind, string person, CancellationToken cancel) =>
        !(await shelf.Write(party, book => book.Standings.Any(one => one.Id == Mandates.Standing.IdOf(kind, person)) ? (Fact[])[new StandingEnded(party, person, kind)] : [], cancel)).IsRefused;

    private bool IsFresh(PartyBook book, string kind, string person) =>
        book.Standings.FirstOrDefault(one => one.Id == Mandates.Standing.IdOf(kind, person)) is { } known && known.At + Fresh > shelf.Now;

    private ValueTask<ExchangeReply> Read(string element, string of, string party, CancellationToken cancel) => exchange.Ask(
        new(ids.Next(), ExchangeKind.Read, element, of, "by-id", Nothing, PartyShelf.StreamOf(party), "", "standing", 0, Origin.Live), cancel);

    private static IEnumerable<string> Listed(ExchangeReply reply, string field) =>
        reply is Answered answered ? Items(answered.Values, field).Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!).Where(one => one.Length > 0).Distinct() : [];

    private static JsonElement.ArrayEnumerator Items(JsonElement value, string name) => value.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string? Text(JsonElement value, string name) => value.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;

    private static bool Flag(JsonElement value, string name) => value.TryGetProperty(name, out var flag) && flag.ValueKind is JsonValueKind.True;

    private static DateOnly? Day(JsonElement value, string name) => DateOnly.TryParseExact(Text(value, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, Dubai);
}
