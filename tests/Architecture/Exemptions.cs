using System.Text.RegularExpressions;

namespace Sijil.Architecture.Tests;

/// <summary>The way out of a rule: a first comment line `// exempt: rule - reason` in the file that needs it.</summary>
internal static partial class Exemptions
{
    public static bool Has(string file, string rule) =>
        File.ReadLines(Path.Combine(House.Root, file)).Take(3).Select(line => Line().Match(line))
            .Any(match => match.Success && match.Groups["rule"].Value == rule);

    /// <summary>Whether a file that declares a type of this name is exempt.</summary>
    public static bool Has(Type type, string rule)
    {
        var name = Regex.Escape(type.Name.Split('`')[0]);
        var declares = new Regex($@"\b(class|record|struct|interface|enum|delegate [\w<>?]+) {name}\b");
        return House.Code.Any(file => Has(file, rule) && declares.IsMatch(House.Read(file)));
    }

    [GeneratedRegex(@"^(//|@\*) exempt: (?<rule>[a-z-]+) - \S.{9,}", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
