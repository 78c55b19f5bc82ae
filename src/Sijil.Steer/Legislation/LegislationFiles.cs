using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Steer.Bodies;

namespace Sijil.Steer.Legislation;

/// <summary>A file with its articles, opinions and remarks.</summary>
/// <param name="Opinions">By the case in which each was asked for.</param>
internal sealed record FileSheet(string Id, LegislationFile File, IReadOnlyList<Article> Articles, IReadOnlyList<KeyValuePair<string, AskedOpinion>> Opinions, IReadOnlyList<ArticleRemark> Remarks)
{
    public IEnumerable<ArticleRemark> RemarksOn(Article article) => Remarks.Where(remark => remark.Article == article.Key);

    public AskedOpinion? OpinionOf(string body) => Opinions.Select(one => one.Value).FirstOrDefault(one => one.Body == body);

    public int Owed => Opinions.Count(one => one.Value.IsOwed);

    /// <summary>Those that let the limit pass: they have agreed to nothing.</summary>
    public int Silent => Opinions.Count(one => one.Value.IsSilent);
}

/// <summary>What was said before of the same article of the same instrument, in another file.</summary>
internal sealed record EarlierOpinion(string File, Bilingual? Title, DateOnly On, Verdict? Verdict, IReadOnlyList<ArticleRemark> Remarks);

/// <summary>Reads files for whoever may know of them; to everyone else they are not there.</summary>
internal sealed class LegislationFiles(RegisterFold registers)
{
    public IReadOnlyDictionary<string, LegislationFile> All => registers.All<LegislationFile>(LegislationFile.Register);

    private IReadOnlyDictionary<string, AskedOpinion> Opinions => registers.All<AskedOpinion>(AskedOpinion.Register);

    /// <summary>The files that a reader may know of, each with the bodies that still owe an opinion.</summary>
    public IReadOnlyList<(string Id, LegislationFile File, IReadOnlyList<string> Owing)> KnownTo(Reader reader)
    {
        var asked = Opinions.Values.ToLookup(one => one.File, StringComparer.Ordinal);
        return [.. from one in All
                   where MayKnow(reader, one.Value, asked[one.Key])
                   select (one.Key, one.Value, (IReadOnlyList<string>)[.. asked[one.Key].Where(opinion => opinion.IsOwed).Select(opinion => opinion.Body)])];
    }

    /// <summary>A file by its number; null alike where there is none and where the reader may not know of it.</summary>
    public FileSheet? Find(Reader reader, string id)
    {
        if (!All.TryGetValue(id, out var file)) return null;
        var opinions = Opinions.Where(one => one.Value.File == id).ToList();
        return MayKnow(reader, file, opinions.Select(one => one.Value)) ? new(id, file, ArticlesOf(id), opinions, RemarksIn(id)) : null;
    }

    /// <summary>The open files that an obstacle has opened, and those that came before.</summary>
    public IEnumerable<KeyValuePair<string, LegislationFile>> Behind(string obstacle) => All.Where(one => one.Value.Obstacle == obstacle);

    public IReadOnlyList<Article> ArticlesOf(string file) =>
        [.. registers.All<Article>(Article.Register).Values.Where(article => article.File == file && article.Stands).OrderBy(article => Rank(article.Key)).ThenBy(article => article.Key, StringComparer.Ordinal)];

    /// <summary>What other files said of an article, the newest first; of files that the reader may not know, nothing.</summary>
    public IReadOnlyList<EarlierOpinion> Before(Reader reader, FileSheet sheet, Article article)
    {
        if (sheet.File.Law is not { } law) return [];
        return [.. from other in KnownTo(reader)
                   where other.Id != sheet.Id && other.File.Law is { } same && same.IsSame(law) && ArticlesOf(other.Id).Any(one => one.Key == article.Key)
                   let remarks = RemarksIn(other.Id).Where(remark => remark.Article == article.Key).ToList()
                   where other.File.Opinion is not null || remarks.Count > 0
                   let day = other.File.Opinion?.On ?? remarks.Max(remark => remark.On)
                   orderby day descending
                   select new EarlierOpinion(other.Id, other.File.Title, day, other.File.Opinion, remarks)];
    }

    private List<ArticleRemark> RemarksIn(string file) =>
        [.. registers.All<ArticleRemark>(ArticleRemark.Register).Where(one => one.Value.File == file).OrderBy(one => one.Value.On).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value)];

    private static bool MayKnow(Reader reader, LegislationFile file, IEnumerable<AskedOpinion> asked) =>
        LegislationDiscretion.MayKnow(reader.Role, reader.Entity, file.Entity, asked.Select(one => one.Body));

    /// <summary>Articles stand in the order of their numbers; 7 before 7 bis before 10.</summary>
    private static int Rank(string key) => int.TryParse(key.Split('-')[0], out var number) ? number : int.MaxValue;
}
