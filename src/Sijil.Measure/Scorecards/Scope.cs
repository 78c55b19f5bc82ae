using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Measure.Scorecards;

/// <summary>A filter held against the registers: which codes of the rows are in, and what the cards in force say of each service.</summary>
internal sealed class Scope
{
    private readonly bool[] origins, entities, services, subServices, channels, groups, exempt;
    private readonly long from, to;
    private readonly Codes words;
    private readonly IReadOnlyDictionary<string, ExemptCard> cards;

    public Scope(BoardFilter filter, Codes words, RegisterFold registers)
    {
        Filter = filter;
        Registers = registers;
        (this.words, cards) = (words, registers.All<ExemptCard>("services"));
        origins = Mark(words, filter.Takes);
        entities = Mark(words, entity => (filter.Entity.Length is 0 || entity == filter.Entity) && (filter.Sector.Length is 0 || SectorOf(entity) == filter.Sector));
        services = Mark(words, service => filter.TakesService(service) && IsFor(service));
        subServices = Mark(words, code => filter.SubService.Length is 0 || code == filter.SubService);
        channels = Mark(words, code => filter.Channel.Length is 0 || code == filter.Channel);
        groups = Mark(words, code => filter.Group.Length is 0 || code == filter.Group);
        exempt = Mark(words, IsExempt);
        from = filter.From is { } first ? Moment.StartOf(first) : long.MinValue;
        to = filter.To is { } last ? Moment.StartOf(last.AddDays(1)) : long.MaxValue;
    }

    public BoardFilter Filter { get; }
    public RegisterFold Registers { get; }

    public string SectorOf(string entity) => Registers.Entities.TryGetValue(entity, out var found) ? found.Sector : "";

    public bool Has(CaseColumns rows, int row) => origins[rows.Origin[row]] && entities[rows.Entity[row]] && services[rows.Service[row]]
        && subServices[rows.SubService[row]] && channels[rows.Channel[row]] && groups[rows.Group[row]];

    public bool Has(in Alike like) => origins[like.Origin] && entities[like.Entity] && services[like.Service] && subServices[like.SubService] && channels[like.Channel] && groups[like.Group];

    /// <summary>Whether a month is wholly within the period, wholly outside (false), or partly (null).</summary>
    public bool? Covers(int month)
    {
        var (first, next) = (Moment.StartOf(Moment.FirstOf(month)), Moment.StartOf(Moment.FirstOf(month + 1)));
        return from <= first && next <= to ? true : next <= from || to <= first ? false : null;
    }

    /// <summary>Whether the law asks for presence; a service that was first met since is looked up by its name.</summary>
    public bool IsExempt(ushort service) => service < exempt.Length ? exempt[service] : IsExempt(words[service]);

    private bool IsExempt(string service) => cards.TryGetValue(service, out var card) && card.VisitExempt is not null;

    public bool InPeriod(long moment) => moment >= from && moment < to;

    /// <summary>Service cards that the filter leaves in.</summary>
    public IEnumerable<ServiceCard> Cards => Registers.Services.Values.Where(card =>
        Filter.TakesService(card.Code) && IsFor(card) && (Filter.Entity.Length is 0 || card.Entity == Filter.Entity)
        && (Filter.Sector.Length is 0 || SectorOf(card.Entity) == Filter.Sector));

    private bool IsFor(string service) => Filter.Audience.Length is 0 || Registers.Services.TryGetValue(service, out var card) && IsFor(card);

    private bool IsFor(ServiceCard card) => Filter.Audience.Length is 0 || card.Audience.Contains(Filter.Audience);

    private static bool[] Mark(Codes words, Func<string, bool> holds)
    {
        var marks = new bool[words.Count];
        for (var code = 0; code < marks.Length; code++) marks[code] = holds(words[code]);
        return marks;
    }

    /// <summary>The part of a card that says whether the law asks for presence, and why.</summary>
    private sealed record ExemptCard(string Code, Bilingual? VisitExempt = null);
}
