using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>A filter held against the registers: which codes of the rows are in, and what the cards in force say of each service.</summary>
internal sealed class Scope
{
    private readonly bool[] origins, entities, services, exempt;
    private readonly long from, to;

    public Scope(BoardFilter filter, Codes words, RegisterFold registers)
    {
        Filter = filter;
        Registers = registers;
        var cards = registers.All<ExemptCard>("services");
        origins = Mark(words, filter.Takes);
        entities = Mark(words, entity => (filter.Entity.Length is 0 || entity == filter.Entity) && (filter.Sector.Length is 0 || SectorOf(entity) == filter.Sector));
        services = Mark(words, filter.TakesService);
        exempt = Mark(words, service => cards.TryGetValue(service, out var card) && card.VisitExempt is not null);
        from = filter.From is { } first ? Moment.StartOf(first) : long.MinValue;
        to = filter.To is { } last ? Moment.StartOf(last.AddDays(1)) : long.MaxValue;
    }

    public BoardFilter Filter { get; }
    public RegisterFold Registers { get; }

    public string SectorOf(string entity) => Registers.Entities.TryGetValue(entity, out var found) ? found.Sector : "";

    public bool Has(CaseColumns rows, int row) => origins[rows.Origin[row]] && entities[rows.Entity[row]] && services[rows.Service[row]];

    public bool IsExempt(ushort service) => exempt[service];

    public bool InPeriod(long moment) => moment >= from && moment < to;

    /// <summary>Service cards that the filter leaves in.</summary>
    public IEnumerable<ServiceCard> Cards => Registers.Services.Values.Where(card =>
        Filter.TakesService(card.Code) && (Filter.Entity.Length is 0 || card.Entity == Filter.Entity)
        && (Filter.Sector.Length is 0 || SectorOf(card.Entity) == Filter.Sector));

    private static bool[] Mark(Codes words, Func<string, bool> holds)
    {
        var marks = new bool[words.Count];
        for (var code = 0; code < marks.Length; code++) marks[code] = holds(words[code]);
        return marks;
    }

    /// <summary>The part of a card that says whether the law asks for presence, and why.</summary>
    private sealed record ExemptCard(string Code, Bilingual? VisitExempt = null);
}
