namespace Sijil.Record;

/// <summary>Turns filters into conditions with numbered parameters that both databases read alike.</summary>
internal sealed class CaseConditions
{
    private readonly List<string> _conditions = [];

    public List<object> Values { get; } = [];

    public string Where => _conditions.Count is 0 ? "true" : string.Join(" and ", _conditions);

    public static CaseConditions Of(CaseFilter filter)
    {
        var all = new CaseConditions();
        all.Add("journey = {0}", filter.Journey);
        all.Add("service = {0}", filter.Service);
        all.Add("customer = {0}", filter.Customer);
        all.Add("holder = {0}", filter.Holder);
        all.Add("step = {0}", filter.Step);
        all.Add("status = {0}", filter.Status is { } status ? (long)status : null);
        all.Add("opened_at >= {0}", filter.OpenedFrom?.ToMicros());
        all.Add("opened_at < {0}", filter.OpenedBefore?.ToMicros());
        all.Add("due < {0}", filter.DueBefore?.ToMicros());
        all.Add("id < {0}", filter.Below);
        if (filter.Holder is not null && filter.Status is CaseStatus.Open) all._conditions.Add("status <> 1");
        if (filter.Kind is { } kind)
        {
            var text = new Origin(kind, "").ToString();
            all.Add("(origin = {0} or origin like {0} || '/%')", text);
        }
        return all;
    }

    public static CaseConditions Of(WorkFilter filter)
    {
        var all = new CaseConditions();
        all.Add("case_id = {0}", filter.Case);
        all.Add("holder = {0}", filter.Holder);
        all.Add("role = {0}", filter.Role);
        all.Add("assignee = {0}", filter.Assignee);
        all.Add("step = {0}", filter.Step);
        all.Add("case_id in (select p.case_id from case_party p where p.person = {0})", filter.Party);
        return all;
    }

    private void Add(string condition, object? value)
    {
        if (value is null) return;
        Values.Add(value);
        _conditions.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, $"${Values.Count}"));
    }
}
