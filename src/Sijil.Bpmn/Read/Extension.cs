using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>Reads what our namespace says of one BPMN element; where it may stand has been checked before.</summary>
internal sealed class Extension(XElement host, FeelReading feel, Problems problems)
{
    private readonly XElement[] elements =
        [.. host.Elements(Names.Bpmn + "extensionElements").Elements().Where(element => element.Name.Namespace == Names.Sijil)];

    public JourneyDetails Journey() => Find("journey") is not { } journey ? JourneyDetails.None : new()
    {
        Service = journey.Text("service"),
        LifeEvent = journey.Text("life-event"),
        Subject = journey.Text("subject"),
        Promise = InWork(journey, "promise", Duration(journey, "promise")),
        InWorkingTime = IsInWork(journey),
        Escalate = Spoken(journey, "escalate"),
        Kind = journey.Text("kind"),
        Certificate = journey.Text("certificate"),
        Proactive = Flag(journey, "proactive"),
    };

    public StepDetails Step()
    {
        if (elements.Length is 0) return StepDetails.None;

        var step = Find("step");
        var (ins, outs) = (Ins(), Outs());
        return new()
        {
            Owner = Owner(step),
            Role = Spoken(step, "role"),
            Due = IsSpoken(step, "due") ? null : InWork(step, "due", Duration(step, "due")),
            DueAt = IsSpoken(step, "due") ? Feel(step!, "due") : null,
            InWorkingTime = IsInWork(step),
            Escalate = Spoken(step, "escalate"),
            Visit = Flag(step, "visit"),
            Minutes = Whole(step, "minutes"),
            BaselineMinutes = Whole(step, "baseline-minutes"),
            Hidden = Flag(step, "hidden"),
            FormId = Find("form")?.Text("id"),
            IsPayment = Find("payment") is not null,
            Decision = Find("decision") is { } decision ? new(Has(decision, "model"), Has(decision, "decision"), Has(decision, "result")) : null,
            Reads = [.. All("read").Select(read => new ReadDetails(Has(read, "element"), read.Text("of"), Has(read, "into")))],
            Operation = Find("operation") is { } operation ? new(Has(operation, "id"), RepeatsOf(operation), ins, outs) : null,
            Fee = Find("fee") is { } fee ? new(Has(fee, "decision"), Has(fee, "result")) : null,
            Certificate = Find("certificate") is { } paper ? new(Has(paper, "type"), Has(paper, "holder"), Duration(paper, "valid"), ins) : null,
            Notice = Find("notice") is { } notice ? new(Has(notice, "to"), Has(notice, "template"), ins) : null,
            Claim = Find("claim") is { } claim && Feel(claim, "key") is { } key ? new(Has(claim, "stream"), key) : null,
            Advisor = Find("advisor") is not null,
            Record = Find("record") is { } record ? Recorded(record, ins) : null,
            Message = Find("message") is { } message ? new(Feel(message, "key"), message.Text("into")) : null,
            Ins = ins,
            Outs = outs,
        };
    }

    private RecordDetails Recorded(XElement record, ImmutableArray<InMapping> ins)
    {
        var (type, register) = (Has(record, "type"), Has(record, "register"));
        if (!RecordDetails.Types.Contains(type)) Bad(record, "type", type, string.Join(", ", RecordDetails.Types), type);
        if (type is "entry" && register.Length is 0) Bad(record, "register", register, "obstacles, plan, ...", register);
        return new(type, register, Feel(record, "id"), Feel(record, "content"), ins);
    }

    private XElement? Find(string name) => Array.Find(elements, element => element.Name.LocalName == name);

    /// <summary>Elements of this name, also inside others of ours.</summary>
    private IEnumerable<XElement> All(string name) => elements.SelectMany(element => element.DescendantsAndSelf(Names.Sijil + name));

    private ImmutableArray<InMapping> Ins() =>
        [.. All("in").Select(mapping => (Name: Has(mapping, "name"), Value: Feel(mapping, "value")))
            .Where(mapping => mapping.Value is not null).Select(mapping => new InMapping(mapping.Name, mapping.Value!))];

    private ImmutableArray<OutMapping> Outs() => [.. All("out").Select(mapping => new OutMapping(Has(mapping, "name"), Has(mapping, "into")))];

    private StepOwner? Owner(XElement? step) => step?.Text("owner") is not { Length: > 0 } owner ? null
        : new(owner, owner.StartsWith('=') ? feel.Of(owner, step) : null);

    /// <summary>A constant, or a FEEL expression after '=': then it is read here too, so that a slip is said with its line.</summary>
    private string? Spoken(XElement? element, string attribute)
    {
        var text = element?.Text(attribute);
        if (text is ['=', ..]) feel.Of(text, element!);
        return text;
    }

    private static bool IsSpoken(XElement? element, string attribute) => element?.Text(attribute) is ['=', ..];

    private FeelExpression? Feel(XElement element, string attribute) =>
        element.Text(attribute) is { Length: > 0 } text ? feel.Of(text, element) : null;

    private static string Has(XElement element, string attribute) => element.Text(attribute) ?? "";

    private Repeats RepeatsOf(XElement operation) => operation.Text("repeats") switch
    {
        "by-id" => Repeats.ById,
        "ask-first" => Repeats.AskFirst,
        "never" => Repeats.Never,
        var other => Bad(operation, "repeats", other, "by-id, ask-first, never", Repeats.Never),
    };

    private IsoDuration? Duration(XElement? element, string attribute) => element?.Text(attribute) is not { } text ? null
        : IsoDuration.TryParse(text) ?? Bad<IsoDuration?>(element, attribute, text, "P2D, PT4H", null);

    private bool IsInWork(XElement? element) => element?.Text("time") switch
    {
        null or "calendar" => false,
        "working" => true,
        var other => Bad(element, "time", other, "working, calendar", false),
    };

    /// <summary>Years, months and weeks are no working time.</summary>
    private IsoDuration? InWork(XElement? element, string attribute, IsoDuration? duration) =>
        duration is null || element?.Text("time") is not "working" || WorkingSpan.Of(duration) is not null ? duration
            : Bad<IsoDuration?>(element, attribute, duration.Text, "P2D, PT4H", null);

    private bool Flag(XElement? element, string attribute) => element?.Text(attribute) switch
    {
        null or "false" => false,
        "true" => true,
        var other => Bad(element, attribute, other, "true, false", false),
    };

    private int? Whole(XElement? element, string attribute) => element?.Text(attribute) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Bad<int?>(element, attribute, text, "0, 1, 2 ...", null);

    private T Bad<T>(XElement element, string attribute, string? value, string allowed, T instead)
    {
        if (value is not null) problems.Error(ProblemCodes.BadAttribute, element, element.Name.LocalName, attribute, value, allowed);
        return instead;
    }
}
