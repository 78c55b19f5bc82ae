namespace Sijil.Decisions.Tests.Kit;

/// <summary>The compatibility kit of DMN as a ratchet: the numbers of passing cases are only ever raised.</summary>
public sealed class DmnTckTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("compliance-level-2", 116)]
    [InlineData("compliance-level-3", 1421)]
    [InlineData("non-compliant", 39)]
    public void As_many_cases_of_the_kit_pass_as_ever_did(string level, int least)
    {
        var cases = Directory.GetDirectories(Path.Combine(PublicCases.Folder("dmn-tck"), level)).Order(StringComparer.Ordinal)
            .SelectMany(folder => new TckFolder(folder).Run()).ToList();
        var failing = cases.Where(test => test.Failures.Count > 0).ToList();
        foreach (var test in failing) output.WriteLine($"{test.Name}: {string.Join(" | ", test.Failures)}");
        output.WriteLine($"{level}: {cases.Count - failing.Count}/{cases.Count}");
        Assert.True(cases.Count - failing.Count >= least, $"{level}: {cases.Count - failing.Count}/{cases.Count} pass, {least} did before.");
    }
}
