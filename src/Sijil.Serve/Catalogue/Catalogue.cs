using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Serve.Catalogue;

/// <summary>A service and the words by which it was found, best first.</summary>
internal sealed record Hit(ServiceCard Card, SubService? SubService, int Score);

/// <summary>Finds services as people ask for them.</summary>
internal sealed class Catalogue(RegisterFold registers)
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
    public IReadOnlyList<Hit> Search(string words, int max = 30)
    {
        var asked = Names.Folded(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length == 0) return [];
        List<Hit> hits = [];
        foreach (var card in Services)
        {
            var whole = Score(asked, card.Name, 6) + Score(asked, card.Description, 2) + Score(asked, registers.NameOf(card.Entity), 1)
                + (Names.Folded(card.Code) == asked[0] ? 20 : 0);
            var best = card.SubServices.Select(sub => (Sub: (SubService?)sub, Points: Score(asked, sub.Name, 5))).OrderByDescending(sub => sub.Points).FirstOrDefault();
            if (whole + best.Points > 0) hits.Add(new(card, best.Points > whole ? best.Sub : null, whole + best.Points));
        }
        return [.. hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Card.Code, StringComparer.Ordinal).Take(max)];
    }

    /// <summary>Every word must be there, in one language; a whole word counts more than a part, and «ال» in front is no difference.</summary>
    private static int Score(string[] asked, Bilingual text, int weight) => Math.Max(Score(asked, text.Ar, weight), Score(asked, text.En, weight));

    private static int Score(string[] asked, string text, int weight)
    {
        var words = Names.Folded(text).Split([' ', '،', '.', ',', '«', '»', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var score = 0;
        foreach (var word in asked)
        {
            var best = words.Max(has => Bare(has) == Bare(word) ? 3 : has.Contains(Bare(word), StringComparison.Ordinal) ? 1 : 0);
            if (best == 0) return 0;
            score += best * weight;
        }
        return score;
    }

    private static string Bare(string word) => word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
}
