using Sijil.Decisions.Dmn;
using Sijil.Decisions.Dmn.Check;
using Sijil.Decisions.Tests.Kit;

namespace Sijil.Decisions.Tests.Check;

public sealed class KitCheckTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_model_of_the_kit_can_be_checked()
    {
        var files = Directory.GetFiles(PublicCases.Folder("dmn-tck"), "*.dmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var problems = new List<DmnProblem>();
        foreach (var file in files)
        {
            var read = new List<DmnModel>();
            foreach (var other in files.Where(other => Path.GetDirectoryName(other) == Path.GetDirectoryName(file)))
                if (DmnReader.Read(File.OpenRead(other), other).Model is { } model) read.Add(model);
            problems.AddRange(DmnCheck.Run(DmnReader.Read(File.OpenRead(file), Path.GetFileName(file), read)).Problems);
        }
        foreach (var group in problems.GroupBy(problem => problem.Code)) output.WriteLine($"{group.Key}: {group.Count()}");
        // The kit's models give every name that they use, and none of their tables is beyond looking through.
        string[] never = [DmnProblem.NameUnknown, DmnProblem.RequirementMissing, DmnProblem.PropertyUnknown, DmnProblem.TableTooLarge];
        Assert.DoesNotContain(problems, problem => never.Contains(problem.Code));
        Assert.Contains(problems, problem => problem is { Code: DmnProblem.TableGap, ElementName: "Advertisement", Arguments: ["age: <= 0", _] });
    }
}
