namespace Sijil.Decisions.Dmn.Read;

/// <summary>Finds elements that require themselves through others.</summary>
internal static class Cycles
{
    public static void Report(DmnModel model, string file, List<DmnProblem> problems)
    {
        var done = new HashSet<DrgElement>();
        foreach (var element in model.Elements)
        {
            var path = new List<DrgElement>();
            if (Find(element, path, done)) problems.Add(
                new DmnProblem(DmnProblem.Cycle, file, element.Line, element.Id, element.Name, [string.Join(" → ", path.Select(step => step.Name))]));
        }
    }

    /// <summary>Walks with a stack of its own: a long chain of requirements must not exhaust the thread's.</summary>
    private static bool Find(DrgElement start, List<DrgElement> path, HashSet<DrgElement> done)
    {
        var open = new Stack<IEnumerator<DrgElement>>();
        if (!Enter(start, path, open, done)) return false;
        while (open.TryPeek(out var next))
        {
            if (next.MoveNext())
            {
                if (path.Contains(next.Current)) return true;
                Enter(next.Current, path, open, done);
                continue;
            }
            open.Pop();
            done.Add(path[^1]);
            path.RemoveAt(path.Count - 1);
        }
        return false;
    }

    private static bool Enter(DrgElement element, List<DrgElement> path, Stack<IEnumerator<DrgElement>> open, HashSet<DrgElement> done)
    {
        if (done.Contains(element)) return false;
        path.Add(element);
        open.Push(element.Requires.Where(requirement => requirement.Element.Kind != DrgKind.Service)
            .Select(requirement => requirement.Element).Where(required => required != element || element.Kind == DrgKind.Decision).GetEnumerator());
        return true;
    }
}
