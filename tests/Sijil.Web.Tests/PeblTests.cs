using Sijil.Web.Command;

namespace Sijil.Web.Tests;

/// <summary>Every execution case of the public suite, run as a case on a record.</summary>
public sealed class PeblTests
{
    /// <summary>Its model logs SCRIPT_task1 twice and SCRIPT_task3 never: no run of it can leave what is expected.</summary>
    private const string Contradicted = "AdHocSubProcess_Parallel";

    private static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("SIJIL_DATA") is { Length: > 0 } data ? Path.Combine(data, "bpmn-execution-pebl") : "";
            Assert.SkipUnless(Directory.Exists(folder), "SIJIL_DATA names no folder with bpmn-execution-pebl.");
            return folder;
        }
    }

    [Fact]
    public async Task Every_case_leaves_the_trace_that_the_suite_expects()
    {
        var cases = PeblCase.All(new(Folder)).ToList();
        List<string> failed = [];
        foreach (var one in cases)
            if (await one.Run(TestContext.Current.CancellationToken) is var came && !one.Accepts(came)) failed.Add($"{one.Name}: {string.Join(' ', [.. came, .. one.Refused])}");
        Assert.NotEmpty(cases);
        Assert.Equal([$"{Contradicted}//0: SCRIPT_task1 SCRIPT_task2 SCRIPT_task1"], failed);
    }

    [Fact]
    public void The_one_case_that_fails_is_contradicted_by_its_own_model()
    {
        var expected = PeblCase.All(new(Folder)).Single(one => one.Name.StartsWith(Contradicted, StringComparison.Ordinal)).Expected;
        Assert.Contains("SCRIPT_task3", expected);
        Assert.DoesNotContain("SCRIPT_task3", File.ReadAllText(Path.Combine(Folder, "models", "activities", $"{Contradicted}.bpmn")));
    }
}
