using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sijil.Web.Command;

/// <summary>A model of the suite as an engine is given it: its neutral words become scripts and operations, its conditions FEEL, its messages meet under one key.</summary>
internal static partial class PeblModel
{
    public const string Wait = "suite.wait";
    public const string Throw = "suite.throw";
    public const string Interval = "suite.interval-";

    private static readonly XNamespace bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace sijil = "urn:sijil:bpmn:1";

    public static Stream Adapted(string file)
    {
        var model = XDocument.Load(file, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        foreach (var language in model.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "expressionLanguage" or "language" or "scriptFormat").ToList()) language.Remove();
        foreach (var script in model.Descendants(bpmn + "script").ToList()) Say(script);
        foreach (var condition in model.Descendants().Where(IsExpression)) condition.Value = Condition(condition.Value);
        foreach (var awaiting in model.Descendants().Where(HasMessage).ToList()) Extend(awaiting, new XElement(sijil + "message", new XAttribute("key", "=\"suite\"")));
        var adapted = new MemoryStream();
        model.Save(adapted);
        adapted.Position = 0;
        return adapted;
    }

    private static void Say(XElement script)
    {
        var (task, word) = (script.Parent!, script.Value.Trim());
        if (Operation(word) is { } operation)
        {
            if (task.Name != bpmn + "scriptTask") return;
            task.Name = bpmn + "serviceTask";
            script.Remove();
            Extend(task, new XElement(sijil + "operation", new XAttribute("id", operation), new XAttribute("repeats", "by-id")));
        }
        else if (Feel(word) is { } feel) script.Value = feel;
        else script.Remove();
    }

    private static string? Operation(string word) => word switch
    {
        "WAIT_TEN_SECONDS" => Wait,
        "THROW_ERROR" => Throw,
        ['C', 'R', 'E', 'A', 'T', 'E', '_', 'T', 'I', 'M', 'E', 'S', 'T', 'A', 'M', 'P', .., var number] => Interval + number,
        _ => null,
    };

    private static string? Feel(string word) => word switch
    {
        "CREATE_LOG_FILE" or "" => null,
        "CREATE_MARKER_FILE" => "{marker: true}",
        "INCREMENT_INTEGER_VARIABLE" => "{integerVariable: integerVariable + 1}",
        "INCREMENT_INTEGER_VARIABLE_AND_LOG" => $"{{integerVariable: integerVariable + 1, log: {Logged("INCREMENT")}}}",
        "SET_STRING_DATA" => "{data: \"String\"}",
        "LOG_DATA" => $"{{log: if data = \"String\" then {Logged("DATA_CORRECT")} else log}}",
        _ => $"{{log: {Logged(word)}}}",
    };

    private static string Logged(string word) => $"if log = null then [\"{word}\"] else append(log, \"{word}\")";

    private static bool IsExpression(XElement element) => element.Name.Namespace == bpmn
        && element.Name.LocalName is "conditionExpression" or "loopCondition" or "loopCardinality" or "completionCondition" or "activationCondition" or "condition";

    private static string Condition(string written) => Contains.Replace(written.Trim() is ['$', '{', .. var inner, '}'] ? inner : written, "contains($1, $2)");

    private static bool HasMessage(XElement element) => element.Name.Namespace == bpmn
        && (element.Name.LocalName is "sendTask" or "receiveTask" || element.Elements().Any(child => child.Name == bpmn + "messageEventDefinition" || child.Name == bpmn + "eventDefinitionRef" && IsMessage(child)));

    private static bool IsMessage(XElement reference) => reference.Document!.Root!.Elements(bpmn + "messageEventDefinition")
        .Any(definition => (string?)definition.Attribute("id") == reference.Value[(reference.Value.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());

    private static void Extend(XElement element, XElement extension)
    {
        if (element.Element(bpmn + "extensionElements") is { } existing) existing.Add(extension);
        else if (element.Element(bpmn + "documentation") is { } documentation) documentation.AddAfterSelf(new XElement(bpmn + "extensionElements", extension));
        else element.AddFirst(new XElement(bpmn + "extensionElements", extension));
    }

    [GeneratedRegex("""(\w+)\.contains\((".*?")\)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Contains { get; }
}
