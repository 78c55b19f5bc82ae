using System.Text.RegularExpressions;

namespace Sijil.Architecture.Tests;

/// <summary>The words of the project: its glossary, and what has no place in it.</summary>
public sealed partial class WordTests
{
    // Paths of somebody's machine and words about how the project came to be tell a reader nothing.
    private static readonly string[] OutOfPlace = ["/wor" + "k/", "/tm" + "p/", "/roo" + "t/", "/User" + "s/", "work" + "tree", "sub" + "agent", "language " + "model"];

    [Fact]
    public void Every_word_of_the_glossary_has_its_english_and_its_arabic()
    {
        var rows = Glossary.Rows;

        Assert.NotEmpty(rows);
        Rule.HasNoOffender(rows.Where(row => row.Length != 3 || !Noun().IsMatch(row[0]) || row[1].Length is 0 || !Arabic().IsMatch(row[2])).Select(row => string.Join(" | ", row)));
        Rule.HasNoOffender(rows.CountBy(row => row[0]).Where(count => count.Value > 1).Select(count => count.Key));
    }

    [Fact]
    public void No_document_speaks_of_somebodys_machine() =>
        Rule.HasNoOffender(
            from file in House.Files
            where Path.GetExtension(file) is ".md" or ".yml" or ".sh" or ".json" or "" && file is not "LICENSE"
            let text = House.Read(file)
            from word in OutOfPlace
            where text.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{file}: {word}");

    [Fact]
    public void Locked_packages_come_from_the_public_registry() =>
        Rule.HasNoOffender(
            from file in House.Files
            where Path.GetFileName(file) is "package-lock.json"
            from match in Resolved().Matches(House.Read(file))
            where match.Groups[1].Value is not "registry.npmjs.org"
            select $"{file}: {match.Groups[1].Value}");

    [GeneratedRegex("^[A-Z][A-Za-z]+$")]
    private static partial Regex Noun();

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex Arabic();

    [GeneratedRegex("\"resolved\": \"https?://([^/\"]+)/")]
    private static partial Regex Resolved();
}
