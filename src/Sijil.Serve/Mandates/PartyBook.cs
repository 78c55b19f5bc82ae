using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Mandates;

/// <summary>Everything that was said of acting for one party, a person or a company with its units: folded from its stream, and the rows of the index that follow from it.</summary>
internal sealed class PartyBook(string party)
{
    private readonly Dictionary<string, Mandate> mandates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Standing> standings = new(StringComparer.Ordinal);
    private Dictionary<string, CompanyUnit> units = new(StringComparer.Ordinal);

    /// <summary>The person or the company; units are pages of their company's book.</summary>
    public string Party => party;

    /// <summary>How many turns it has read.</summary>
    public long Version { get; private set; }

    public IEnumerable<Mandate> Mandates => mandates.Values;
    public IEnumerable<Standing> Standings => standings.Values;
    public IReadOnlyCollection<CompanyUnit> Units => units.Values;

    /// <summary>When the units were last read of the register.</summary>
    public UnitsRead? LastUnits { get; private set; }

    /// <summary>Whoever began to act, and when, the latest last.</summary>
    public List<(ActingBegun Fact, DateTimeOffset At)> Acted { get; } = [];

    public Mandate? Find(string mandate) => mandates.GetValueOrDefault(mandate);

    public CompanyUnit? Unit(string id) => units.GetValueOrDefault(id);

    /// <summary>Whether a party is what this book is of, or one of its units.</summary>
    public bool Has(string one) => one == party || units.ContainsKey(one);

    public void Turn() => Version++;

    public void Apply(Fact fact, DateTimeOffset at)
    {
        switch (fact)
        {
            case StandingRead read:
                standings[Standing.IdOf(read.Kind, read.Representative)] = new(read, at);
                break;
            case StandingEnded ended:
                standings.Remove(Standing.IdOf(ended.Kind, ended.Representative));
                break;
            case UnitsRead read:
                (LastUnits, units) = (read, read.Units.ToDictionary(unit => unit.Id, StringComparer.Ordinal));
                break;
            case MandateOffered offered:
                mandates[offered.Mandate] = new(offered, MandateState.Offered, at);
                break;
            case MandateAccepted accepted:
                Change(accepted.Mandate, mandate => mandate with { State = MandateState.Accepted, HolderName = accepted.Name });
                break;
            case MandateDeclined declined:
                Change(declined.Mandate, mandate => mandate with { State = MandateState.Declined, EndedAt = at });
                break;
            case MandateRevoked revoked:
                Change(revoked.Mandate, mandate => mandate with { State = MandateState.Revoked, Revoked = revoked, EndedAt = at });
                break;
            case ActingBegun begun:
                Acted.Add((begun, at));
                break;
        }
    }

    /// <summary>What a ground gives, cut to what it comes from; null where it, or something that it comes from, does not stand.</summary>
    public Right? RightOf(string ground) =>
        standings.TryGetValue(ground, out var standing) ? standing.Right
        : mandates.TryGetValue(ground, out var mandate) && mandate.State is MandateState.Accepted ? Cut(mandate)
        : null;

    /// <summary>What a mandate would give if it were accepted.</summary>
    public Right? Cut(Mandate mandate) => SourceOf(mandate) is { } source && Covers(source.Party, mandate.Party) ? mandate.Said.Within(source) : null;

    /// <summary>What a mandate comes from: the party's own right, the register's word, or another mandate.</summary>
    public Right? SourceOf(Mandate mandate) => mandate.Offer.Source.Length is 0 ? Right.Own(mandate.Party) : RightOf(mandate.Offer.Source);

    /// <summary>The grounds by which somebody may act for a party at a moment, what the register says first.</summary>
    public IEnumerable<(string Ground, Right Right)> GroundsOf(string actor, string one, DateTimeOffset now) =>
        standings.Values.Where(standing => standing.Read.Representative == actor).Select(standing => standing.Id)
            .Concat(mandates.Values.Where(mandate => mandate.Holder == actor).Select(mandate => mandate.Id))
            .Select(ground => (Ground: ground, Right: RightOf(ground)))
            .Where(held => held.Right is { } right && right.HoldsAt(now) && Covers(right.Party, one)).Select(held => (held.Ground, held.Right!));

    /// <summary>Whether a right over one party reaches another: the same, or a unit of it.</summary>
    public bool Covers(string above, string one) => above == one || Above(one).Contains(above);

    /// <summary>A mandate and all that was passed on from it.</summary>
    public IEnumerable<Mandate> PassedOn(string mandate) => mandates.Values.Where(one => one.Offer.Source == mandate);

    /// <summary>The index as it follows from these facts.</summary>
    public ActingSheet Sheet() => new([.. Rows()], [.. units.Values.SelectMany(unit => Above(unit.Id).Select(above => new UnitRow(above, unit.Id)))]);

    private IEnumerable<ActingRow> Rows()
    {
        foreach (var standing in standings.Values)
            if (standing.Right is { } right && right.From < right.Until) yield return new(standing.Id, party, standing.Read.Representative, "", right.From, right.Until);
        foreach (var mandate in mandates.Values.Where(one => one is { State: MandateState.Offered or MandateState.Accepted, Holder.Length: > 0 }))
            if (Cut(mandate) is { } right && Has(right.Party))
                foreach (var service in right.Services.Count is 0 ? [""] : right.Services)
                    yield return new(mandate.Id, right.Party, mandate.Holder, service, right.From, right.Until, mandate.State is MandateState.Accepted);
    }

    /// <summary>What a unit is part of, from its nearest to the company.</summary>
    private HashSet<string> Above(string unit)
    {
        HashSet<string> above = [];
        if (!units.TryGetValue(unit, out var at)) return above;
        while (at is not null && above.Add(at.Within.Length > 0 ? at.Within : party)) at = at.Within.Length > 0 ? units.GetValueOrDefault(at.Within) : null;
        above.Add(party);
        return above;
    }

    private void Change(string mandate, Func<Mandate, Mandate> change)
    {
        if (mandates.TryGetValue(mandate, out var found)) mandates[mandate] = change(found);
    }
}
