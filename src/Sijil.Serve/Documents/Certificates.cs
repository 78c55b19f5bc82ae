using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Serve.Documents;

/// <summary>A kind of certificate: its title, who issues it, and the fields it shows.</summary>
/// <param name="Public">It was given before everybody: whoever verifies it reads it whole.</param>
internal sealed record CertificateKind(string Type, Bilingual Title, [CodeOf("entities")] string? Issuer, IReadOnlyList<CertificateField> Fields, bool Public = false);

/// <summary>A field of a certificate; one that holds a word of a list in models/words names the list, so that it is printed and not coded.</summary>
internal sealed record CertificateField(string Name, Bilingual Label, string? Words = null);

/// <summary>A certificate as it may be shown: to its holder whole, to anyone else with the holder masked.</summary>
internal sealed record CertificateView(string Id, string Type, Bilingual Title, string Issuer, string Person, string Case, string Holder, JsonObject Fields,
    DateOnly IssuedOn, DateOnly? ValidUntil, FactAddress Address, bool IsForgotten, DateTimeOffset MadeAt, Revocation? Revoked = null)
{
    public bool IsReceipt => Type is Receipts.Type;
}

/// <summary>That a document was taken back: when, by whom, and why as its holder reads it.</summary>
internal sealed record Revocation(DateTimeOffset At, Actor By, string Why);

/// <summary>What anyone may know: that it is real, by whose word, and that the record still proves it.</summary>
internal sealed record Verification(CertificateView Certificate, InclusionProof Proof, TreeHead Head, bool Stands);

/// <summary>Finds certificates by their number and proves them from the record.</summary>
internal sealed class Certificates(CaseDesk cases, IJournal journal, Keyring keyring, RegisterFold registers, Receipts receipts)
{
    public CertificateKind? Kind(string type) => registers.All<CertificateKind>("certificates").Values.FirstOrDefault(kind => kind.Type == type);

    public async ValueTask<CertificateView?> Find(string id, CancellationToken cancel)
    {
        if (Receipts.CaseOf(id) is { } paid) return await receipts.Find(id, paid, cancel);
        if (Names.CaseOfCertificate(id) is not { } caseId) return null;
        var story = await cases.Story(caseId, cancel);
        return story.FirstOrDefault(fact => fact.Fact is CertificateIssued issued && issued.Certificate == id) is { } found ? await Marked(View(found, caseId), cancel) : null;
    }

    /// <summary>The document with its revocation, if it was taken back.</summary>
    public async ValueTask<CertificateView> Marked(CertificateView document, CancellationToken cancel)
    {
        if (await journal.ReadStream(StreamOf(document.Id), 0, cancel) is not [var entry, ..]) return document;
        var recorded = entry.Facts.First(fact => fact.Type == "certificate-revoked");
        return FactCodec.Read(recorded) is CertificateRevoked revoked ? document with { Revoked = new(recorded.HappenedAt, revoked.By, revoked.Why.Open(keyring).Or("")) } : document;
    }

    public static string StreamOf(string id) => $"certificate/{id}";

    /// <summary>Every certificate of a case.</summary>
    public IReadOnlyList<CertificateView> Of(IReadOnlyList<StoryFact> story, string caseId) =>
        [.. story.Where(fact => fact.Fact is CertificateIssued).Select(fact => View(fact, caseId))];

    public async ValueTask<Verification?> Verify(string id, CancellationToken cancel)
    {
        if (await Find(id, cancel) is not { } certificate) return null;
        var proof = await journal.Prove(certificate.Address, cancel);
        var head = await journal.TreeHead(cancel);
        var shown = Kind(certificate.Type) is { Public: true } ? certificate : certificate with { Holder = Masked(certificate.Holder), Fields = [] };
        return new(shown, proof, head, proof.Verify(head.Root.Span));
    }

    private CertificateView View(StoryFact fact, string caseId)
    {
        var issued = (CertificateIssued)fact.Fact;
        var holder = issued.Holder.Open(keyring);
        var fields = issued.Fields.Open(keyring);
        return new(issued.Certificate, issued.Type, Kind(issued.Type)?.Title ?? new(issued.Type, issued.Type), issued.Issuer, issued.Person, caseId,
            holder.Or(""), fields.IsKnown ? JsonNode.Parse(fields.Value.GetRawText()) as JsonObject ?? [] : [], issued.IssuedOn, issued.ValidUntil, fact.Address,
            holder.IsForgotten, fact.HappenedAt);
    }

    /// <summary>The first letter of each name: enough to compare with the paper in hand, too little to learn from.</summary>
    public static string Masked(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part[..1] + new string('•', Math.Min(4, part.Length - 1))));
}
