namespace Sijil.Bpmn.Tests.Read;

/// <summary>Models that others drew end either as plans or as named problems, never as a crash.</summary>
public sealed class PublicModelsTests
{
    [Fact]
    public void Every_interchange_model_is_read_or_refused_with_reasons()
    {
        var files = Files("bpmn-miwg");
        foreach (var file in files)
        {
            var reading = PublicData.Read(file);
            Assert.True(reading.Ok || reading.Problems.Any(problem => problem.IsError && problem.Line > 0), file);
            Assert.NotNull(reading.Diagram);
            Assert.All(reading.Plans, plan => Assert.NotEmpty(DiagramSvg.Draw(plan, DiagramOptions.Arabic)));
        }
        Assert.NotEmpty(files);
    }

    [Fact]
    public void Every_execution_model_is_read_or_refused_with_reasons()
    {
        foreach (var file in Files("bpmn-execution-pebl"))
            Assert.True(PublicData.Read(file) is { Ok: true } or { Problems.Count: > 0 }, file);
    }

    [Fact]
    public void Every_journey_of_the_sample_emirate_may_run()
    {
        foreach (var file in PublicData.Journeys)
            Assert.Empty(PublicData.Read(file).Problems.Where(problem => problem.IsError).Select(problem => problem.ToString()));
    }

    private static string[] Files(string set)
    {
        Assert.SkipWhen(PublicData.Folder is null, PublicData.Unset);
        return PublicData.Files(set);
    }
}
