namespace Sijil.Bpmn.Tests.Constraints;

/// <summary>The public sets: models that break a rule are refused by that rule, and all others by none.</summary>
public sealed class PublicSetsTests
{
    [Fact]
    public void Dump()
    {
        var data = Environment.GetEnvironmentVariable("SIJIL_DATA")!;
        using var say = new StreamWriter("/tmp/dump.txt");
        foreach (var file in Directory.GetFiles(Path.Combine(data, "bpmn-execution-pebl", "must-reject"), "*.bpmn", SearchOption.AllDirectories).Order())
            say.WriteLine($"{Path.GetFileName(file)}: {string.Join(" ", Held.Errors(file).Select(p => $"{p.Code}[{p.ElementId}:{string.Join(",", p.Arguments)}]"))}");
        using var say2 = new StreamWriter("/tmp/dump2.txt");
        foreach (var file in Directory.GetFiles(Path.Combine(data, "bpmn-execution-pebl", "models"), "*.bpmn", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(data, "bpmn-miwg"), "*.bpmn", SearchOption.AllDirectories)).Concat(Directory.GetFiles("/work/main/models/journeys", "*.bpmn")).Order())
            foreach (var p in Held.File(file)) say2.WriteLine($"{file[20..]}:{p}");
    }
}
