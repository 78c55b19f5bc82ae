namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>The columns of the register's sheet, in the order in which it is written.</summary>
internal static class Columns
{
    private static readonly Kind Entity = Kind.One("entities"), Element = Kind.One("elements"), Source = Kind.One("sources");
    private static readonly Part Ar = new(["ar"], Kind.Text, Needed.Always), En = new(["en"], Kind.Text, Needed.Always);
    private static readonly Part[] Fee = [new(["entity"], Entity, Needed.Always), new(["label", "ar"], Kind.Text, Needed.Always), new(["label", "en"], Kind.Text, Needed.Always), new(["amount"], Kind.Amount, Needed.Always)];
    private static readonly Part[] Document = [new(["name", "ar"], Kind.Text, Needed.Always), new(["name", "en"], Kind.Text, Needed.Always), new(["element"], Element), new(["asked"], Kind.YesNo), new(["source"], Source)];

    public static readonly IReadOnlyList<Column> All =
    [
        new PlainColumn("code", ["code"], Kind.Code, Required: true),
        new PlainColumn("entity", ["entity"], Entity, Required: true),
        .. Both("department"), .. Both("name", required: true), .. Both("description", required: true),
        new PlainColumn("type", ["type"], Kind.One("service-types"), Required: true),
        new CodesColumn("relation", "relation", Kind.One("relations")),
        new PlainColumn("runs", ["runs"], Kind.One("runs")),
        new CodesColumn("audience", "audience", Kind.One("audiences"), Required: true),
        new ListColumn("sub_services", "subServices",
        [
            new(["code"], Kind.SubCode, Needed.Always), new(["name", "ar"], Kind.Text, Needed.Always), new(["name", "en"], Kind.Text, Needed.Always), new(["suitableForProactive"], Kind.YesNo), new(["journey"], Kind.Name),
            new(["trigger", "event"], Kind.Name, Needed.WithItsObject), new(["trigger", "message"], Kind.Name), new(["trigger", "element"], Element), new(["trigger", "before"], Kind.Length),
            new(["trigger", "age"], Kind.Length), new(["trigger", "text", "ar"], Kind.Text, Needed.WithItsObject), new(["trigger", "text", "en"], Kind.Text, Needed.WithItsObject),
        ]),
        new PlainColumn("journey", ["journey"], Kind.Name),
        new ListColumn("conditions", "conditions", [Ar, En], 2),
        new ListColumn("documents", "documents", Document, 2),
        new ListColumn("fields", "fields",
            [new(["name"], Kind.Name, Needed.Always), new(["label", "ar"], Kind.Text, Needed.WithItsObject), new(["label", "en"], Kind.Text, Needed.WithItsObject), new(["element"], Element), new(["asked"], Kind.YesNo), new(["source"], Source)]),
        new ListColumn("fees", "fees", Fee, 3),
        new CodesColumn("channels", "channels", Kind.One("channels"), Required: true),
        new ChannelColumn("channel_hours", "hours", [Ar, En], IsList: false),
        new ChannelLanguages(),
        new ChannelColumn("channel_steps", "steps", [Ar, En], IsList: true),
        new ChannelColumn("channel_documents", "documents", Document, IsList: true),
        new ChannelColumn("channel_fees", "fees", Fee, IsList: true),
        new CodesColumn("shared", "shared", Kind.One("shared-channels")),
        new PlainColumn("min_sop", ["minSop"], Kind.Whole(1, 3)),
        new PlainColumn("application_time", ["applicationTime"], Kind.Length),
        new PlainColumn("due", ["due"], Kind.Length),
        .. Both("fast_track", "fastTrack", "name"), new PlainColumn("fast_track_due", ["fastTrack", "due"], Kind.Length), new InnerList("fast_track_fees", "fastTrack", new("fees", "fees", Fee, 3)),
        new PlainColumn("service_level", ["serviceLevel"], Kind.Whole(0, 100)),
        .. Both("result"), new PlainColumn("validity", ["validity"], Kind.Length), .. Both("legal_basis", "legalBasis"), .. Both("visit_exempt", "visitExempt"),
        new CodesColumn("related", "related", Kind.One("services")),
        new ListColumn("faq", "faq", [new(["question", "ar"], Kind.Text, Needed.Always), new(["question", "en"], Kind.Text, Needed.Always), new(["answer", "ar"], Kind.Text, Needed.Always), new(["answer", "en"], Kind.Text, Needed.Always)], 2),
        .. Baseline(),
        new PlainColumn("manual", ["manual"], Kind.Link), new PlainColumn("video", ["video"], Kind.Link), new PlainColumn("updated", ["updated"], Kind.Day), new PlainColumn("sample", ["sample"], Kind.YesNo),
    ];

    public static Column? Find(string name) => All.FirstOrDefault(column => column.Name == name);

    private static Column[] Both(string name, string? member = null, string? inner = null, bool required = false)
    {
        string[] path = inner is null ? [member ?? name] : [member!, inner];
        return [new PlainColumn($"{name}_ar", [.. path, "ar"], Kind.Text, required), new PlainColumn($"{name}_en", [.. path, "en"], Kind.Text, required)];
    }

    private static IEnumerable<Column> Baseline()
    {
        foreach (var (name, member) in ((string, string)[])[("minutes", "minutes"), ("days", "days"), ("visits", "visits"), ("documents", "documents"),
            ("staff_minutes", "staffMinutes"), ("customer_cost", "customerCost"), ("government_cost", "governmentCost")])
            yield return new PlainColumn($"baseline_{name}", ["baseline", member], name is "documents" ? Kind.Whole(0, 1000) : Kind.Amount);
        yield return new PlainColumn("baseline_source_ar", ["baseline", "source", "ar"], Kind.Text);
        yield return new PlainColumn("baseline_source_en", ["baseline", "source", "en"], Kind.Text);
    }
}
