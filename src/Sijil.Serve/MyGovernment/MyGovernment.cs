using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Contacts;
using Sijil.Serve.Documents;
using Sijil.Serve.Mandates;

namespace Sijil.Serve.MyGovernment;

/// <summary>A notice in a person's inbox; the page puts the arguments into the template's words.</summary>
internal sealed record InboxItem(string Notice, string Case, string Template, JsonObject Arguments, DateTimeOffset At);

/// <summary>A reading of a person's data: what, from whom, for which step of which case, by which law; or a member of staff who looked.</summary>
internal sealed record PersonRead(string Case, string Service, DateTimeOffset At, string What, string Entity, string System, Bilingual Basis, string Step, Actor? By, string Purpose, string Journey);

/// <summary>Everything here is read from the cases of a person, or of whom they act for, so it is right at the moment it is shown.</summary>
internal sealed class MyGovernment(IJournal journal, CaseDesk cases, Certificates certificates, PersonBook people, Keyring keyring)
{
    /// <summary>The purpose of a look by whoever acts for the person.</summary>
    public const string ByMandate = "mandate";
    private const int Most = 200;

    public ValueTask<IReadOnlyList<CaseRow>> Cases(Reach reach, CancellationToken cancel) =>
        reach.Services.Count is 0 ? journal.Cases.OfParty(reach.Party, Most, cancel) : journal.Acting.CasesIn(reach.Party, reach.Services, Most, cancel);

    /// <summary>A case within reach; anyone else's is not there. Whoever opens it for another leaves the trace that they did, once.</summary>
    public async ValueTask<CaseView?> Case(Reach reach, Actor by, string caseId, CancellationToken cancel)
    {
        if (await cases.Find(caseId, cancel) is not { } view || view.Customer != reach.Party && !view.Parties.Contains(reach.Party) || !reach.Covers(view.Service)) return null;
        if (!reach.IsForAnother || (await cases.Story(caseId, cancel)).Any(told => told.Fact is PersonViewed seen && seen.By.Id == by.Id && seen.By.For == reach.Party)) return view;
        var seen = await cases.View(caseId, new Viewing(ByMandate, by), cancel);
        return seen.IsRefused ? view : seen.Value;
    }

    public async ValueTask<IReadOnlyList<InboxItem>> Inbox(Reach reach, CancellationToken cancel)
    {
        List<InboxItem> items = [];
        foreach (var row in await Cases(reach, cancel))
            foreach (var told in await cases.Story(row.Id, cancel))
                if (told.Fact is NoticeSent notice && notice.To == reach.Party)
                    items.Add(new(notice.Notice, row.Id, notice.Template, Json(notice.Arguments), told.HappenedAt));
        return [.. items.OrderByDescending(item => item.At)];
    }

    public async ValueTask<IReadOnlyList<PersonRead>> Reads(Reach reach, CancellationToken cancel)
    {
        List<PersonRead> reads = [.. reach.Services.Count is 0 ? await OfActing(reach.Party, cancel) : []];
        if (reach.Services.Count is 0)
            reads.AddRange((await people.Of(reach.Party, cancel)).Looks.Select(look => new PersonRead("", "", look.At, "", "", "", Bilingual.Empty, "", look.By, look.Purpose, "")));
        foreach (var row in await Cases(reach, cancel))
            foreach (var told in await cases.Story(row.Id, cancel))
            {
                if (told.Fact is DataRead read && read.Of == reach.Party)
                    reads.Add(new(row.Id, row.Service, told.HappenedAt, read.Element, read.Entity, read.System, read.Basis, read.Step, null, "", row.Journey));
                else if (told.Fact is PersonViewed viewed && viewed.Person == reach.Party)
                    reads.Add(new(row.Id, row.Service, told.HappenedAt, "", "", "", Bilingual.Empty, viewed.Purpose, viewed.By, viewed.Purpose, row.Journey));
            }
        return [.. reads.OrderByDescending(read => read.At)];
    }

    /// <summary>What was read of a person to know who stands for them, and who began to act for them.</summary>
    private async ValueTask<IEnumerable<PersonRead>> OfActing(string party, CancellationToken cancel) =>
        (await journal.ReadStream(PartyShelf.StreamOf(PartyShelf.BookOf(party)), 0, cancel)).SelectMany(entry => entry.Facts).Select(told => (told.HappenedAt, Fact: FactCodec.Read(told)))
            .Select(told => told.Fact switch
            {
                StandingRead read when read.Party == party => new PersonRead("", "", told.HappenedAt, read.Element, read.Entity, read.System, read.Basis, ByMandate, null, "", ""),
                ActingBegun begun when begun.Party == party => new PersonRead("", "", told.HappenedAt, "", "", "", Bilingual.Empty, ByMandate, begun.By, ByMandate, ""),
                _ => null,
            }).OfType<PersonRead>();

    public async ValueTask<IReadOnlyList<CertificateView>> Documents(Reach reach, CancellationToken cancel)
    {
        List<CertificateView> held = [];
        foreach (var row in await Cases(reach, cancel))
            foreach (var document in certificates.Of(await cases.Story(row.Id, cancel), row.Id))
                held.Add(await certificates.Marked(document, cancel));
        return [.. held.OrderByDescending(document => document.IssuedOn)];
    }

    private JsonObject Json(Sealed<System.Text.Json.JsonElement> value) =>
        value.Open(keyring) is { IsKnown: true } open ? JsonNode.Parse(open.Value.GetRawText()) as JsonObject ?? [] : [];
}
