using Sijil.Facts;

namespace Sijil.Journeys;

/// <summary>One case's facts, counted: what happens once happens once, in an order that makes sense.</summary>
internal sealed class CaseAudit(string id)
{
    private readonly List<Breach> breaches = [];
    private readonly HashSet<string> answered = new(StringComparer.Ordinal);
    private readonly HashSet<string> certificates = new(StringComparer.Ordinal);
    private readonly HashSet<string> children = new(StringComparer.Ordinal);
    private readonly HashSet<string> incidents = new(StringComparer.Ordinal);
    private decimal fee;
    private bool closed;

    public string Case => id;
    public IReadOnlyList<Breach> Breaches => breaches;

    /// <summary>The effects that were decided.</summary>
    public HashSet<string> Requested { get; } = new(StringComparer.Ordinal);

    /// <summary>What was paid, by the effect that collected it.</summary>
    public Dictionary<string, decimal> Paid { get; } = new(StringComparer.Ordinal);

    /// <summary>Effects whose answer is not known yet, or came when the case had gone another way and is somebody's incident.</summary>
    public HashSet<string> Loose { get; } = new(StringComparer.Ordinal);

    public void Take(Fact fact)
    {
        switch (fact)
        {
            case EffectRequested effect: Expect(Requested.Add(effect.Effect), "twice", $"{effect.Effect} was decided twice"); Loose.Add(effect.Effect); break;
            case EffectAnswered effect: Answer(effect.Effect); break;
            case EffectRefused effect: Answer(effect.Effect); break;
            case AnsweredLate late: Answer(late.Id); if (late.Reason == "answered") Loose.Add(late.Id); break;
            case DataAsked asked: Expect(Requested.Add(asked.Ask), "twice", $"{asked.Ask} was asked twice"); break;
            case DataRead read: if (read.Into is not null) Requested.Add(read.Ask); Answer(read.Ask); break;
            case DataWithheld withheld: Requested.Add(withheld.Ask); Answer(withheld.Ask); break;
            case FeeSet set: fee = set.Lines.Sum(line => line.Amount); Expect(set.Lines.All(line => line.Amount >= 0), "money", "a fee below nothing"); break;
            case PaymentMade payment: Pay(payment); break;
            case CertificateIssued issued: Expect(certificates.Add(issued.Certificate), "twice", $"{issued.Certificate} was issued twice"); break;
            case ChildCalled called: Expect(children.Add(called.Child), "twice", $"{called.Child} was called twice"); break;
            case IncidentOpened incident: Expect(incidents.Add(incident.Incident) && incident.Owner.Length > 0, "owner", $"{incident.Incident} is open already, or nobody's"); break;
            case IncidentResolved resolved: Expect(incidents.Remove(resolved.Incident), "twice", $"{resolved.Incident} was not open"); break;
            case TokensMoved or StepOffered or StepDone or TimerSet or CaseClosed when closed: Expect(false, "ended", $"{fact.GetType().Name} after the end"); break;
            case CaseClosed: closed = true; break;
        }
    }

    private void Answer(string effect)
    {
        Expect(Requested.Contains(effect), "unasked", $"{effect} was answered and not asked");
        Expect(answered.Add(effect), "twice", $"{effect} was answered twice");
        Loose.Remove(effect);
    }

    private void Pay(PaymentMade payment)
    {
        var amount = payment.Lines.Sum(line => line.Amount);
        Expect(Paid.TryAdd(payment.Payment, amount), "twice", $"{payment.Payment} was paid twice");
        Expect(amount == fee, "money", $"{amount} were paid of {fee}");
    }

    private void Expect(bool holds, string rule, string why)
    {
        if (!holds) breaches.Add(new(rule, id, why));
    }
}
