using Sijil.Journeys;
using Sijil.Steer.Bodies;

namespace Sijil.Steer.Legislation;

/// <summary>What a reader of the list of files wants to see.</summary>
/// <param name="Show">A stage; nothing for all that are open.</param>
internal sealed record FileQuery(string Show = "", string Kind = "", string Entity = "", string Words = "");

/// <summary>One line of the list.</summary>
/// <param name="Owing">The bodies that still owe an opinion.</param>
internal sealed record FileLine(string Id, LegislationFile File, IReadOnlyList<string> Owing);

/// <summary>The files that fit, and how many stand in each view.</summary>
internal sealed record FileList(IReadOnlyList<FileLine> Found, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<string> Entities)
{
    public int Count(string show) => Counts.GetValueOrDefault(show);
}

/// <summary>The list of files, for whoever may know of them, the newest first.</summary>
internal sealed class FileLists(LegislationFiles files)
{
    public FileList Of(Reader reader, FileQuery query)
    {
        var words = Names.Folded(query.Words);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        List<FileLine> found = [];
        var known = files.KnownTo(reader);
        foreach (var (id, file, owing) in known)
        {
            if (query.Kind.Length > 0 && file.Law?.Kind != query.Kind || query.Entity.Length > 0 && file.Entity != query.Entity || words.Length > 0 && !Says(id, file, words)) continue;
            foreach (var view in file.IsOpen ? ["", file.Stage] : (string[])[file.Stage])
            {
                counts[view] = counts.GetValueOrDefault(view) + 1;
                if (view == query.Show) found.Add(new(id, file, owing));
            }
        }
        return new([.. found.OrderByDescending(line => line.File.OpenedOn).ThenBy(line => line.Id, StringComparer.Ordinal)], counts,
            [.. known.Select(one => one.File.Entity).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static bool Says(string id, LegislationFile file, string words) =>
        id.Equals(words, StringComparison.OrdinalIgnoreCase)
        || new[] { file.Title?.Ar, file.Title?.En, file.Law?.Name.Ar, file.Law?.Name.En }.Any(text => text is not null && Names.Folded(text).Contains(words, StringComparison.Ordinal));
}
