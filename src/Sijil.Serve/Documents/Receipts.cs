using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Serve.Identity;

namespace Sijil.Serve.Documents;

/// <summary>Receipts of payments, read from the facts that say what was paid; a receipt is verified like any other document.</summary>
internal sealed class Receipts(CaseDesk cases, RegisterFold registers, Persons persons)
{
    public const string Type = "receipt";

    /// <summary>A receipt's number: its case's and its payment's place among the case's payments.</summary>
    public static string IdOf(string caseId, int place) => $"R{caseId[1..]}.{place}";

    public static string? CaseOf(string receipt) => receipt.StartsWith('R') ? Names.CaseOfCertificate($"C{receipt[1..]}") : null;

    public async ValueTask<CertificateView?> Find(string id, string caseId, CancellationToken cancel) =>
        await cases.Find(caseId, cancel) is { } view ? Of(view, await cases.Story(caseId, cancel)).FirstOrDefault(receipt => receipt.Id == id) : null;

    public IReadOnlyList<CertificateView> Of(CaseView view, IReadOnlyList<StoryFact> story) =>
        [.. story.Where(fact => fact.Fact is PaymentMade).Select((fact, index) => Receipt(view, fact, IdOf(view.Id, index + 1)))];

    private CertificateView Receipt(CaseView view, StoryFact fact, string id)
    {
        var paid = (PaymentMade)fact.Fact;
        var title = registers.All<CertificateKind>("certificates").Values.FirstOrDefault(kind => kind.Type == Type)?.Title ?? new("إيصال دفع", "Receipt of payment");
        var holder = persons.NameOf(view.Customer) is { } name ? name.Ar : "";
        return new(id, Type, title, view.Entity, view.Customer, view.Id, holder, Fields(view, paid), DateOnly.FromDateTime(fact.HappenedAt.ToOffset(TimeSpan.FromHours(4)).Date), null, fact.Address, false, fact.HappenedAt);
    }

    private JsonObject Fields(CaseView view, PaymentMade paid)
    {
        var service = registers.Services.TryGetValue(view.Service, out var card) ? card.SubServices.FirstOrDefault(sub => sub.Code == view.SubService)?.Name ?? card.Name : new(view.Service, view.Service);
        return new()
        {
            ["service"] = Both(service), ["case"] = view.Id, ["payment"] = paid.Payment,
            ["lines"] = new JsonArray([.. paid.Lines.Select(line => (JsonNode)Both(new(
                $"{line.Label.Ar} ({registers.NameOf(line.Entity).Ar}): {Amount(line.Amount)} درهم", $"{line.Label.En} ({registers.NameOf(line.Entity).En}): AED {Amount(line.Amount)}")))]),
            ["total"] = Both(new($"{Amount(paid.Lines.Sum(line => line.Amount))} درهم", $"AED {Amount(paid.Lines.Sum(line => line.Amount))}")),
        };
    }

    private static string Amount(decimal amount) => amount.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Both(Bilingual text) => new() { ["ar"] = text.Ar, ["en"] = text.En };
}
