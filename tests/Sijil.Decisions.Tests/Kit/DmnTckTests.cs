using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Kit;
using Sijil.Decisions.Feel;
using Sijil.Decisions.Soak;

namespace Sijil.Decisions.Tests.Kit;

/// <summary>The compatibility kit of DMN as a ratchet: the numbers of passing cases are only ever raised.</summary>
public sealed class DmnTckTests(ITestOutputHelper output)
{
    private static readonly FeelSettings clock = new() { Now = new DateTimeOffset(2024, 5, 17, 10, 30, 0, TimeSpan.Zero) };

    [Theory]
    [InlineData("compliance-level-2", 116)]
    [InlineData("compliance-level-3", 1421)]
    [InlineData("non-compliant", 39)]
    public void As_many_cases_of_the_kit_pass_as_ever_did(string level, int least)
    {
        var cases = Directory.GetDirectories(Path.Combine(PublicCases.Folder("dmn-tck"), level)).Order(StringComparer.Ordinal)
            .SelectMany(folder => KitFolder.Run(Files(folder, "*.dmn"), Files(folder, "*.xml"), BothAlike).ToList()).ToList();
        foreach (var test in cases.Where(test => !test.Passed)) output.WriteLine($"{test.Name}: {string.Join(" | ", test.Failures)}");
        var passed = cases.Count(test => test.Passed);
        output.WriteLine($"{level}: {passed}/{cases.Count}");
        Assert.True(passed >= least, $"{level}: {passed}/{cases.Count} pass, {least} did before.");
    }

    /// <summary>The answer of the interpreter; that compiled code gives another is a failure.</summary>
    private static DecisionResult BothAlike(DmnModel model, string decision, FeelContext inputs)
    {
        var told = BothWays.Decide(model, decision, inputs, clock);
        Assert.Equal(told.Interpreted, told.Compiled);
        return new DecisionResult(told.Output, [], told.Problems);
    }

    private static List<(string File, Stream Xml)> Files(string folder, string pattern) =>
        [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).Select(file => (file, (Stream)new MemoryStream(File.ReadAllBytes(file))))];
}
