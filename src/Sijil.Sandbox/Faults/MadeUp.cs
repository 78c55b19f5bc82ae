using System.Collections.Concurrent;
using System.Text;
using Sijil.Bpmn;
using Sijil.Decisions.Dmn;
using Sijil.Journeys.Library;

namespace Sijil.Sandbox.Faults;

/// <summary>The library of a simulated world: a few of the made-up journeys, each compiled and checked once.</summary>
internal static class MadeUp
{
    /// <summary>How many different journeys there are.</summary>
    public const int Many = 400;

    private static readonly ConcurrentDictionary<string, ProcessPlan?> compiled = new(StringComparer.Ordinal);
    private static readonly Lazy<DmnModel> fee = new(ReadFee);

    /// <param name="numbers">The journeys that are opened.</param>
    /// <returns>The library, and the names of those that may be opened.</returns>
    public static (JourneyLibrary Library, IReadOnlyList<string> Models) Library(IEnumerable<int> numbers)
    {
        var library = new JourneyLibrary();
        library.Add("flat-fee", fee.Value);
        library.Add(Find("leaf", 1)!);
        List<string> models = [];
        foreach (var (name, number) in numbers.Distinct().Select(number => ($"made-{number}", number)).Append(("called", numbers.First())))
        {
            if (Valid(name, number) is not { } plan) continue;
            library.Add(plan);
            if (name != "called") models.Add(name);
        }
        return (library, models);
    }

    /// <summary>The journey of a number; where chance made one that the checks refuse, the next that they take.</summary>
    private static ProcessPlan? Valid(string name, int number)
    {
        for (var tries = 0; tries < 20; tries++)
            if (Find(name, number + tries * Many) is { } plan) return plan;
        throw new InvalidOperationException($"Twenty journeys after {number} are refused.");
    }

    private static ProcessPlan? Find(string name, int number) => compiled.GetOrAdd($"{name}#{number}", static (_, asked) => Compile(asked.name, asked.number), (name, number));

    private static ProcessPlan? Compile(string name, int number)
    {
        var xml = name == "leaf" ? Leaf : ModelMaker.Make(name, number);
        var reading = BpmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), $"{name}.bpmn");
        return reading.Ok ? reading.Plans[0] : null;
    }

    private static DmnModel ReadFee() => DmnReader.Read(new MemoryStream("""
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="d" namespace="urn:sijil:faults"><inputData id="n" name="n"><variable name="n" typeRef="Any"/></inputData>
        <decision id="flat-fee" name="flat-fee"><variable name="flat-fee" typeRef="Any"/><informationRequirement id="r"><requiredInput href="#n"/></informationRequirement>
        <literalExpression><text>{entity: "det", ar: "رسم", en: "Fee", amount: 110}</text></literalExpression></decision></definitions>
        """u8.ToArray()), "flat-fee.dmn").Model!;

    private const string Leaf =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sijil="urn:sijil:bpmn:1" id="d" targetNamespace="urn:sijil:faults"><process id="leaf" isExecutable="true">
        <startEvent id="s"/><serviceTask id="a"><extensionElements><sijil:step owner="rta" due="PT1H"/><sijil:operation id="rta.act" repeats="by-id"/></extensionElements></serviceTask><endEvent id="z"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="z"/></process></definitions>
        """;
}
