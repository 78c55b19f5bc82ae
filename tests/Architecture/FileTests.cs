using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sijil.Architecture.Tests;

/// <summary>How files and folders are kept.</summary>
public sealed class FileTests
{
    private const int Limit = 300;
    private static readonly string[] Kinds =
        ["Controllers", "Services", "Helpers", "Managers", "Utils", "Utilities", "Interfaces", "Dtos", "Repositories", "Common", "Extensions", "Exceptions", "Enums"];

    [Fact]
    public void A_file_has_at_most_three_hundred_lines() =>
        Rule.HasNoOffender(
            from file in House.Code
            let lines = File.ReadLines(Path.Combine(House.Root, file)).Count()
            where lines > Limit && !Exemptions.Has(file, "files-fit")
            select $"{file}: {lines} lines");

    [Fact]
    public void A_path_below_src_has_at_most_five_parts() =>
        Rule.HasNoOffender(House.Code.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.Split('/').Length > 6));

    [Fact]
    public void No_folder_is_named_after_a_kind_of_class() =>
        Rule.HasNoOffender(House.Code.Where(file => file.Split('/').SkipLast(1).Intersect(Kinds).Any()));

    [Fact]
    public void What_is_left_to_do_has_the_number_of_an_issue()
    {
        var mark = new Regex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b(?!.*#\d)");
        Rule.HasNoOffender(
            from file in House.Code.Concat(House.Files.Where(file => Path.GetExtension(file) is ".md" or ".sh" or ".js" or ".bpmn" or ".dmn"))
            where mark.IsMatch(House.Read(file))
            select file);
    }

    [Fact]
    public void Every_code_file_is_compiled_by_a_project_of_the_solution()
    {
        var solution = XDocument.Parse(House.Read("Sijil.slnx")).Descendants("Project").Select(project => project.Attribute("Path")!.Value).ToList();
        var folders = solution.Select(project => Path.GetDirectoryName(project) + "/").ToList();

        Rule.HasNoOffender(House.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) && !solution.Contains(file)));
        Rule.HasNoOffender(House.Code.Where(file => !folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))));
        Rule.HasNoOffender(
            from project in solution
            from removed in Regex.Matches(House.Read(project), "<Compile Remove=\"([^\"*]*)")
            from file in House.Code
            where file.StartsWith($"{Path.GetDirectoryName(project)}/{removed.Groups[1].Value}", StringComparison.Ordinal)
            select $"{project} leaves out {file}");
    }

    [Fact]
    public void A_namespace_is_the_path_to_its_file() =>
        Rule.HasNoOffender(
            from file in House.Code
            where file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)
            let declared = Regex.Match(House.Read(file), @"^namespace ([\w.]+);", RegexOptions.Multiline).Groups[1].Value
            let expected = Path.GetDirectoryName(file)!["src/".Length..].Replace('/', '.')
            where declared is not "" && !expected.Equals(declared, StringComparison.Ordinal) && !expected.StartsWith(declared + ".", StringComparison.Ordinal)
            select $"{file}: {declared}");
}
