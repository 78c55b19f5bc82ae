namespace Sijil.Schema.Tests;

/// <summary>The public test suite of JSON Schema, draft 2020-12.</summary>
public sealed class SuiteTests
{
    private static readonly Lazy<IReadOnlyList<SuiteOutcome>> Outcomes = new(() => [.. SuiteRun.Of(Folder!)]);

    /// <summary>It asks for a document of draft 2019-09, which is neither among the suite's documents here nor a draft that is read.</summary>
    private static readonly string[] NotPassed = ["optional/cross-draft.json: refs to historic drafts are processed as historic drafts: first item not a string is valid"];

    private static string? Folder => Environment.GetEnvironmentVariable("SIJIL_DATA") is { } data ? Path.Combine(data, "json-schema-test-suite") : null;

    [Theory, InlineData("required", 1299), InlineData("optional", 162), InlineData("format", 764)]
    public void Every_case_of_the_public_suite_holds_but_the_one_that_is_named(string part, int cases)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "SIJIL_DATA is not set.");
        var outcomes = Outcomes.Value.Where(outcome => outcome.Part == part).ToList();

        Assert.Equal(cases, outcomes.Count);
        Assert.Equal(part is "optional" ? NotPassed : [], outcomes.Where(outcome => !outcome.Passed).Select(outcome => outcome.Name));
    }
}
