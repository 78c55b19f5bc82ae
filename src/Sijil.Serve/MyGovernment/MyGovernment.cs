using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Documents;

namespace Sijil.Serve.MyGovernment;

/// <summary>A notice in a person's inbox; the page puts the arguments into the template's words.</summary>
internal sealed record InboxItem(string Notice, string Case, string Template, JsonObject Arguments, DateTimeOffset At);

/// <summary>A reading of a person's data: what, from whom, for which step of which case, by which law; or a member of staff who looked.</summary>
internal sealed record PersonRead(string Case, string Service, DateTimeOffset At, string What, string Entity, string System, Bilingual Basis, string Step, Actor? By, string Purpose, string Journey);

/// <summary>Everything here is read from the person's own cases, so it is right at the moment it is shown.</summary>
internal sealed class MyGovernment(IJournal journal, CaseDesk cases, Certificates certificates, Keyring keyring)
{
    private const int Most = 200;

    public ValueTask<IReadOnlyList<CaseRow>> Cases(string person, CancellationToken cancel) => journal.Cases.OfParty(person, Most, cancel);

    /// <summary>A case of this person; anyone else's is not there.</summary>
    public async ValueTask<CaseView?> Case(string person, string caseId, CancellationToken cancel) =>
        await cases.Find(caseId, cancel) is { } view && (view.Customer == person || view.Parties.Contains(person)) ? view : null;

    public async ValueTask<IReadOnlyList<InboxItem>> Inbox(string person, CancellationToken cancel)
    {
        List<InboxItem> items = [];
        foreach (var row in await Cases(person, cancel))
            foreach (var told in await cases.Story(row.Id, cancel))
                if (told.Fact is NoticeSent notice && notice.To == person)
                    items.Add(new(notice.Notice, row.Id, notice.Template, Json(notice.Arguments), told.HappenedAt));
        return [.. items.OrderByDescending(item => item.At)];
    }

    public async ValueTask<IReadOnlyList<PersonRead>> Reads(string person, CancellationToken cancel)
    {
        List<PersonRead> reads = [];
        foreach (var row in await Cases(person, cancel))
            foreach (var told in await cases.Story(row.Id, cancel))
            {
                if (told.Fact is DataRead read && read.Of == person)
                    reads.Add(new(row.Id, row.Service, told.HappenedAt, read.Element, read.Entity, read.System, read.Basis, read.Step, null, "", row.Journey));
                else if (told.Fact is PersonViewed viewed && viewed.Person == person)
                    reads.Add(new(row.Id, row.Service, told.HappenedAt, "", "", "", Bilingual.Empty, viewed.Purpose, viewed.By, viewed.Purpose, row.Journey));
            }
        return [.. reads.OrderByDescending(read => read.At)];
    }

    public async ValueTask<IReadOnlyList<CertificateView>> Documents(string person, CancellationToken cancel)
    {
        List<CertificateView> held = [];
        foreach (var row in await Cases(person, cancel))
            foreach (var document in certificates.Of(await cases.Story(row.Id, cancel), row.Id))
                held.Add(await certificates.Marked(document, cancel));
        return [.. held.OrderByDescending(document => document.IssuedOn)];
    }

    private JsonObject Json(Sealed<System.Text.Json.JsonElement> value) =>
        value.Open(keyring) is { IsKnown: true } open ? JsonNode.Parse(open.Value.GetRawText()) as JsonObject ?? [] : [];
}
