namespace Sijil.Facts.Registers;

/// <summary>Holds what entries say of one another against what is registered: a code that leads nowhere is named with its line. The entry itself stands.</summary>
public static class RegisterLinks
{
    /// <param name="idsOf">The ids of a register: what the files and the record hold, and what else is a register in the models' eyes.</param>
    public static IEnumerable<RegisterProblem> Broken(RegisterReading reading, IReadOnlyDictionary<string, Type> shapes, Func<string, IReadOnlyCollection<string>> idsOf)
    {
        foreach (var entry in reading.Entries)
        {
            if (!shapes.TryGetValue(entry.Register, out var shape)) continue;
            foreach (var said in ShapeMarks.In(entry.Content, shape))
                if (said.CodeOf is { } link && Problem(link.Register, said.Text, idsOf(link.Register)) is var (code, arguments))
                    yield return new(entry.File, entry.LineOf(said.Path), entry.Id, code, arguments);
        }
    }

    /// <summary>What is wrong with naming an id of a register, if anything is.</summary>
    public static (string Code, IReadOnlyList<string> Arguments)? Problem(string register, string id, IReadOnlyCollection<string> ids)
    {
        if (id.Length == 0 || ids.Contains(id)) return null;
        return Likeness.Nearest(id, ids) is { } like
            ? (RegisterProblems.UnknownButLike, [register, id, like])
            : (RegisterProblems.Unknown, [register, id]);
    }
}
