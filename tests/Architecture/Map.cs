using System.Text.RegularExpressions;

namespace Sijil.Architecture.Tests;

/// <summary>The arrow list of docs/ARCHITECTURE.md: assemblies, and indented below them their rooms.</summary>
internal static partial class Map
{
    private static readonly (string Hall, string Name, string[] Knows, int Order)[] Lines = [.. Parse()];

    /// <summary>Every assembly on the map with those it may know.</summary>
    public static IReadOnlyDictionary<string, string[]> Assemblies { get; } =
        Lines.Where(line => line.Hall is "").ToDictionary(line => line.Name, line => line.Knows);

    /// <summary>The rooms of an assembly with the sibling rooms that each may know.</summary>
    public static IReadOnlyDictionary<string, string[]> RoomsOf(string hall) =>
        Lines.Where(line => line.Hall == hall).ToDictionary(line => line.Name, line => line.Knows);

    /// <summary>Names on a line that do not stand on a line above it.</summary>
    public static IEnumerable<string> Forward =>
        from line in Lines
        from known in line.Knows
        where !Lines.Any(above => above.Hall == line.Hall && above.Name == known && above.Order < line.Order)
        select $"{line.Hall} {line.Name} -> {known}".Trim();

    private static IEnumerable<(string, string, string[], int)> Parse()
    {
        var list = Regex.Match(House.Read("docs/ARCHITECTURE.md"), "```arrows\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var (hall, order) = ("", 0);
        foreach (var line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Arrow().Match(line);
            if (!match.Success) throw new InvalidOperationException($"docs/ARCHITECTURE.md: '{line}' is no line of the arrow list.");

            var (room, name) = (match.Groups["indent"].Length > 0, match.Groups["name"].Value);
            if (!room) hall = name;
            yield return (room ? hall : "", name, match.Groups["knows"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), order++);
        }
    }

    [GeneratedRegex(@"^(?<indent> *)(?<name>\w+) +->(?<knows>( \w+)*) *$", RegexOptions.ExplicitCapture)]
    private static partial Regex Arrow();
}
