using Sijil.Facts;
using Sijil.Journeys;

namespace Sijil.Serve.Catalogue;

/// <summary>A word that is looked for; «ال» in front is no difference.</summary>
internal sealed record AskedWord(string Part)
{
    private const string Article = "ال";
    private readonly string whole = $" {Part} ";
    private readonly string withArticle = $" {Article}{Part} ";

    public static AskedWord[] Of(string words) => [.. Names.Folded(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new AskedWord(Bare(word)))];

    /// <summary>Three where the word stands in a text by itself, one where it is part of another, nothing where it is not there.</summary>
    public int ScoreIn(string words) =>
        !words.Contains(Part, StringComparison.Ordinal) ? 0 : words.Contains(whole, StringComparison.Ordinal) || words.Contains(withArticle, StringComparison.Ordinal) ? 3 : 1;

    /// <summary>In a word of four letters, the first two belong to it.</summary>
    private static string Bare(string word) => word.Length > 4 && word.StartsWith(Article, StringComparison.Ordinal) ? word[2..] : word;
}

/// <summary>A text of a card as it is searched: its words folded, a space on either side of each.</summary>
internal readonly record struct FoldedText(string Ar, string En)
{
    private static readonly char[] Between = [' ', '،', '.', ',', '«', '»', '(', ')'];

    public static FoldedText Of(Bilingual text) => new(Of(text.Ar), Of(text.En));

    /// <summary>Every word must be there, in one language; a whole word counts more than a part.</summary>
    public int Score(AskedWord[] asked, int weight) => Math.Max(Score(asked, Ar), Score(asked, En)) * weight;

    private static string Of(string text) => $" {string.Join(' ', Names.Folded(text).Split(Between, StringSplitOptions.RemoveEmptyEntries))} ";

    private static int Score(AskedWord[] asked, string words)
    {
        var score = 0;
        foreach (var word in asked)
        {
            if (word.ScoreIn(words) is not (> 0 and var points)) return 0;
            score += points;
        }
        return score;
    }
}
