namespace Sijil.Architecture.Tests;

/// <summary>Says every offender of a rule, each on a line.</summary>
internal static class Rule
{
    public static void HasNoOffender(IEnumerable<string?> offenders)
    {
        var found = offenders.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count is 0, $"{found.Count} against the rule:\n  {string.Join("\n  ", found)}");
    }
}
