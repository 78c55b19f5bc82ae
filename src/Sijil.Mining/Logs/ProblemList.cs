namespace Sijil.Mining.Logs;

/// <summary>Collects what is wrong with a log: the same thing once with a count, and never more than a thousand things.</summary>
internal sealed class ProblemList(string file)
{
    private const int Limit = 1000;
    private readonly List<XesProblem> problems = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public IReadOnlyList<XesProblem> All => problems;

    public void Warn(int line, string code, params string[] arguments) => Add(line, code, isError: false, arguments);

    public void Fail(int line, string code, params string[] arguments) => Add(line, code, isError: true, arguments);

    private void Add(int line, string code, bool isError, string[] arguments)
    {
        var same = code + '\n' + string.Join('\n', arguments);
        if (seen.TryGetValue(same, out var index))
        {
            problems[index] = problems[index] with { Times = problems[index].Times + 1 };
        }
        else if (problems.Count < Limit)
        {
            seen[same] = problems.Count;
            problems.Add(new(code, file, line, arguments, isError));
        }
        else if (seen.TryAdd(XesProblems.AndMore, problems.Count))
        {
            problems.Add(new(XesProblems.AndMore, file, line, [$"{Limit}"], isError));
        }
        else
        {
            var more = seen[XesProblems.AndMore];
            problems[more] = problems[more] with { Times = problems[more].Times + 1, IsError = problems[more].IsError || isError };
        }
    }
}
