namespace Sijil.Architecture.Tests;

/// <summary>The words of docs/GLOSSARY.md: the noun in code, then on screen in English and in Arabic.</summary>
internal static class Glossary
{
    public static IReadOnlyList<string[]> Rows { get; } =
        [.. House.Read("docs/GLOSSARY.md").Split('\n').Where(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    public static IReadOnlySet<string> Nouns { get; } = Rows.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
}
