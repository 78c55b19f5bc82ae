using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Serve.Catalogue;

/// <summary>A service and the words by which it was found, best first.</summary>
internal sealed record Hit(ServiceCard Card, SubService? SubService, int Score);

/// <summary>Finds services as people ask for them.</summary>
internal sealed class Catalogue(RegisterFold registers, FoldedCards cards)
{
    public IEnumerable<LifeEvent> LifeEvents => registers.LifeEvents.Values.OrderBy(lifeEvent => lifeEvent.Order);

    public IEnumerable<ServiceCard> Services => registers.Services.Values;

    public ServiceCard? Find(string code) => registers.Services.GetValueOrDefault(code);

    /// <summary>The card and the sub-service of a sub-service's code.</summary>
    public (ServiceCard Card, SubService Sub)? FindSub(string code) =>
        code.LastIndexOf('.') is > 0 and var dot && Find(code[..dot]) is { } card && card.SubServices.FirstOrDefault(sub => sub.Code == code) is { } found
            ? (card, found) : null;

    public LifeEvent? LifeEvent(string id) => registers.LifeEvents.GetValueOrDefault(id);

    public Bilingual NameOf(string entity) => registers.NameOf(entity);

    /// <summary>Services whose names, descriptions or owners hold the words; Arabic letters are folded, so أ and ا are one.</summary>
    public IReadOnlyList<Hit> Search(string words)
    {
        var asked = AskedWord.Of(words);
        var code = Names.Folded(words).Split(' ')[0];
        if (asked.Length is 0) return [];
        return [.. cards.All.Select(card => Judge(card, asked, code)).OfType<Hit>().OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Card.Code, StringComparer.Ordinal)];
    }

    private static Hit? Judge(FoldedCard folded, AskedWord[] asked, string code)
    {
        var whole = folded.Name.Score(asked, 6) + folded.Description.Score(asked, 2) + folded.Body.Score(asked, 1) + (folded.Code == code ? 20 : 0);
        var (best, at) = (0, -1);
        for (var sub = 0; sub < folded.SubServices.Length; sub++)
            if (folded.SubServices[sub].Score(asked, 5) is var points && points > best) (best, at) = (points, sub);
        return whole + best is 0 ? null : new(folded.Card, best > whole ? folded.Card.SubServices[at] : null, whole + best);
    }
}
