using System.Text;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn.Tests;

/// <summary>Small models, written as their XML.</summary>
internal static class Given
{
    public const string Head =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sijil="urn:sijil:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
          id="definitions" targetNamespace="urn:test">
          <message id="m" name="notice"/><message id="m2" name="reply"/>
          <error id="e" errorCode="taken"/><escalation id="rise" escalationCode="rise"/>
        """;

    public static BpmnReading Text(string xml) => Bytes(Encoding.UTF8.GetBytes(xml));

    public static BpmnReading Bytes(byte[] xml, ModelLimits? limits = null) =>
        BpmnReader.Read(new MemoryStream(xml), "test.bpmn", limits ?? ModelLimits.Default);

    /// <summary>One process of these elements.</summary>
    public static BpmnReading Process(string inner, string before = "") => Text($"{Head}{before}<process id=\"p\" isExecutable=\"true\">{inner}</process></definitions>");

    /// <summary>The plan of a process that must be whole.</summary>
    public static ProcessPlan Plan(string inner, string before = "")
    {
        var reading = Process(inner, before);
        Assert.True(reading.Ok, string.Join('\n', reading.Problems));
        return Assert.Single(reading.Plans);
    }

    /// <summary>A user task that gives no warning.</summary>
    public static string Task(string id) =>
        $"""<userTask id="{id}"><extensionElements><sijil:step owner="dha" due="PT4H"/></extensionElements></userTask>""";

    /// <summary>Flows written as "a-b b-c".</summary>
    public static string Flows(string pairs) => string.Concat(pairs.Split(' ').Select(pair => pair.Split('-')).Select(ends =>
        $"""<sequenceFlow id="{ends[0]}-{ends[1]}" sourceRef="{ends[0]}" targetRef="{ends[1]}"/>"""));

    public static string Flow(string from, string to, string condition) =>
        $"""<sequenceFlow id="{from}-{to}" sourceRef="{from}" targetRef="{to}"><conditionExpression>{condition}</conditionExpression></sequenceFlow>""";

    public static FeelContext Data(params string[] trueNames) =>
        trueNames.Aggregate(FeelContext.Empty, (data, name) => data.With(name, FeelValue.Of(true)));
}
