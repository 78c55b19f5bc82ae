namespace Sijil.Bpmn.Tests.Read;

/// <summary>Models that others drew end either as plans or as named problems, never as a crash.</summary>
public sealed class PublicModelsTests
{
    [Fact]
    public void Every_interchange_model_is_read_or_refused_with_reasons()
    {
        var files = Files("bpmn-miwg", "*.bpmn");
        foreach (var file in files)
        {
            var reading = Read(file);
            Assert.True(reading.Ok || reading.Problems.Any(problem => problem.IsError && problem.Line > 0), file);
            Assert.NotNull(reading.Diagram);
            Assert.All(reading.Plans, plan => Assert.NotEmpty(DiagramSvg.Draw(plan, DiagramOptions.Arabic)));
        }
        Assert.NotEmpty(files);
    }

    [Fact]
    public void Every_execution_model_is_read_or_refused_with_reasons()
    {
        foreach (var file in Files("bpmn-execution-pebl", "*.bpmn"))
            Assert.True(Read(file) is { Ok: true } or { Problems.Count: > 0 }, file);
    }

    [Fact]
    public void Every_journey_of_the_sample_emirate_may_run()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Sijil.slnx"))) root = root.Parent!;
        foreach (var file in Directory.GetFiles(Path.Combine(root.FullName, "models", "journeys"), "*.bpmn"))
            Assert.Empty(Read(file).Problems.Where(problem => problem.IsError).Select(problem => problem.ToString()));
    }

    private static BpmnReading Read(string file)
    {
        using var stream = File.OpenRead(file);
        return BpmnReader.Read(stream, Path.GetFileName(file));
    }

    private static string[] Files(string set, string pattern)
    {
        var data = Environment.GetEnvironmentVariable("SIJIL_DATA");
        Assert.SkipWhen(data is null, "SIJIL_DATA is not set.");
        return Directory.GetFiles(Path.Combine(data!, set), pattern, SearchOption.AllDirectories);
    }
}
