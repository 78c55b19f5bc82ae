namespace Sijil.Mining.Logs;

/// <summary>Which column of a table is the case, the activity, the moment: found by the names that tools and people give them.</summary>
internal sealed record CsvColumns(int Case, int Activity, int Time, int Resource, int Group, int Transition)
{
    private static readonly string[] Cases = ["case:concept:name", "case_id", "caseid", "case id", "case", "trace", "traceid", "رقم المعاملة", "المعاملة"];
    private static readonly string[] Activities = ["concept:name", "activity", "activity name", "event", "task", "step", "action", "الخطوة", "النشاط"];
    private static readonly string[] Times = ["time:timestamp", "timestamp", "time", "date", "datetime", "complete timestamp", "completetime", "end time", "end", "start time", "start", "الوقت", "التاريخ"];
    private static readonly string[] Resources = ["org:resource", "resource", "user", "actor", "performer", "الموظف"];
    private static readonly string[] Groups = ["org:group", "group", "unit", "department", "entity", "org:role", "role", "الوحدة", "الجهة"];
    private static readonly string[] Transitions = ["lifecycle:transition", "lifecycle", "transition"];

    /// <summary>The columns of a header; -1 where one is not found.</summary>
    public static CsvColumns Of(IReadOnlyList<string> header)
    {
        var names = header.Select(name => name.Trim().ToLowerInvariant()).ToList();
        return new(Find(names, Cases), Find(names, Activities), Find(names, Times), Find(names, Resources), Find(names, Groups), Find(names, Transitions));
    }

    /// <summary>What is wanted and not there.</summary>
    public IEnumerable<string> Lacking()
    {
        if (Case < 0) yield return "case";
        if (Activity < 0) yield return "activity";
        if (Time < 0) yield return "timestamp";
    }

    private static int Find(List<string> names, string[] known) => known.Select(name => names.IndexOf(name)).FirstOrDefault(at => at >= 0, -1);
}
