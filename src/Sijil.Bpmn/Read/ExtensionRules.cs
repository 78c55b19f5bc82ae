namespace Sijil.Bpmn;

/// <summary>One element of our extension namespace: where it may stand and which attributes it has.</summary>
/// <param name="Hosts">BPMN elements, or elements of our own, that may carry it; none means every BPMN element.</param>
internal sealed record ExtensionRule(string Element, string[] Hosts, string[] Required, string[] Optional)
{
    private static readonly string[] Activities =
        ["userTask", "serviceTask", "businessRuleTask", "sendTask", "receiveTask", "callActivity", "task", "manualTask", "scriptTask", "subProcess", "transaction", "adHocSubProcess"];
    private static readonly string[] Events =
        ["startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent"];
    private static readonly string[] Nested = ["operation", "certificate", "notice", "record", "decision", "fee", "message", "claim"];

    public static IReadOnlyDictionary<string, ExtensionRule> All { get; } = new ExtensionRule[]
    {
        new("name", [], ["en"], []),
        new("journey", ["process"], [], ["service", "life-event", "subject", "promise", "time", "escalate", "kind", "certificate", "proactive"]),
        new("step", [.. Activities, .. Events], [], ["owner", "role", "due", "time", "escalate", "visit", "minutes", "baseline-minutes", "hidden"]),
        new("form", ["userTask", "manualTask"], ["id"], []),
        new("payment", ["userTask"], [], []),
        new("decision", ["businessRuleTask"], ["model", "decision", "result"], []),
        new("read", ["serviceTask"], ["element", "into"], ["of"]),
        new("operation", ["serviceTask"], ["id", "repeats"], []),
        new("fee", ["serviceTask"], ["decision", "result"], []),
        new("certificate", ["serviceTask"], ["type", "holder"], ["valid"]),
        new("notice", ["serviceTask"], ["to", "template"], []),
        new("claim", ["serviceTask"], ["stream", "key"], []),
        new("advisor", ["serviceTask"], [], []),
        new("record", ["serviceTask"], ["type"], ["register", "id", "content"]),
        new("message", ["sendTask", "receiveTask", .. Events], [], ["key", "into"]),
        new("in", [.. Activities, "intermediateThrowEvent", "endEvent", .. Nested], ["name", "value"], []),
        new("out", [.. Activities, "intermediateCatchEvent", "boundaryEvent", "startEvent", .. Nested], ["name", "into"], []),
    }.ToDictionary(rule => rule.Element, StringComparer.Ordinal);

    /// <summary>Elements of which a step has at most one.</summary>
    public bool IsSingle => Element is not ("read" or "in" or "out");

    public bool Knows(string attribute) => Required.Contains(attribute) || Optional.Contains(attribute);
}
