namespace Sijil.Decisions.Dmn.Check;

/// <summary>Checks a model before it runs: names, types and requirements, and in its tables gaps, overlaps, conflicts and rules that never apply, each with an input that shows it.</summary>
public static class DmnCheck
{
    /// <summary>Everything found wrong with a file, by reading it and by looking through its logic.</summary>
    public static CheckReport Run(DmnReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<DmnProblem>(reading.Problems);
        if (reading.Model is { } model) found.AddRange(Run(model).Problems);
        return new CheckReport(found);
    }

    /// <summary>Everything found wrong by looking through a model's logic.</summary>
    public static CheckReport Run(DmnModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var found = new List<DmnProblem>();
        foreach (var element in model.Elements)
        {
            var logic = new LogicCheck(model, element, found);
            logic.Run();
            foreach (var table in NodeParts.Tables(element.Logic)) new TableCheck(model, element, table, logic.InputTypes(table), found).Run();
        }
        return new CheckReport([.. found.OrderBy(problem => problem.Line)]);
    }
}
