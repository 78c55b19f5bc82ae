using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Sijil.Decisions.Feel;

namespace Sijil.Bpmn;

/// <summary>Reads the loop characteristics of an activity.</summary>
internal sealed class LoopReading(Definitions definitions, Problems problems)
{
    private readonly FeelReading feel = new(definitions.ExpressionLanguage, problems);
    private readonly TriggerReading triggers = new(definitions, problems);

    public LoopDetails? Read(XElement activity) =>
        activity.Element(Names.Bpmn + "standardLoopCharacteristics") is { } standard ? Standard(standard)
        : activity.Element(Names.Bpmn + "multiInstanceLoopCharacteristics") is { } many ? Many(many) : null;

    private LoopDetails Standard(XElement loop) => new(LoopKind.Standard)
    {
        Condition = Expression(loop, "loopCondition"),
        TestBefore = loop.Text("testBefore") is "true" or "1",
        Maximum = Maximum(loop),
    };

    private LoopDetails Many(XElement loop)
    {
        var (list, item) = (loop.Element(Names.Bpmn + "loopDataInputRef"), loop.Element(Names.Bpmn + "inputDataItem"));
        var cardinality = Expression(loop, "loopCardinality");
        if (list is null && cardinality is null) problems.Error(ProblemCodes.NoLoopCount, loop);
        var behavior = loop.Text("behavior") switch { "None" => LoopBehavior.None, "One" => LoopBehavior.One, "Complex" => LoopBehavior.Complex, _ => LoopBehavior.All };
        return new(loop.Text("isSequential") is "true" or "1" ? LoopKind.Sequential : LoopKind.Parallel)
        {
            Cardinality = cardinality,
            Collection = list is null ? null : feel.Of(definitions.DataName(list), list),
            Item = item is null ? null : NameOf(item),
            ResultItem = loop.Element(Names.Bpmn + "outputDataItem") is { } result ? NameOf(result) : null,
            ResultList = loop.Element(Names.Bpmn + "loopDataOutputRef") is { } results ? definitions.DataName(results) : null,
            Completion = Expression(loop, "completionCondition"),
            Behavior = behavior,
            Events = Events(loop, behavior),
        };
    }

    private static string NameOf(XElement item) => item.Text("name") ?? item.Id();

    private ImmutableArray<(FeelExpression?, Trigger)> Events(XElement loop, LoopBehavior behavior) => behavior switch
    {
        LoopBehavior.None => Event(loop, loop.Text("noneBehaviorEventRef"), null),
        LoopBehavior.One => Event(loop, loop.Text("oneBehaviorEventRef"), null),
        LoopBehavior.Complex =>
        [
            .. loop.Elements(Names.Bpmn + "complexBehaviorDefinition").SelectMany(one =>
                one.Element(Names.Bpmn + "event")?.Elements().FirstOrDefault(TriggerReading.IsDefinition) is { } said
                    ? Event(one, said.Name.LocalName is "eventDefinitionRef" ? said.Value : null, Expression(one, "condition"), said) : []),
        ],
        _ => [],
    };

    private ImmutableArray<(FeelExpression?, Trigger)> Event(XElement at, string? reference, FeelExpression? condition, XElement? inPlace = null)
    {
        var definition = reference is null ? inPlace : definitions.Find(Names.Local(reference) ?? "");
        if (definition is not null && Vocabulary.Triggers.ContainsKey(definition.Name.LocalName)) return [(condition, triggers.Of(definition, NodeKind.Throw))];
        if (reference is not null) problems.Error(ProblemCodes.UnknownReference, at, "behaviorEventRef", reference);
        return [];
    }

    private FeelExpression? Expression(XElement loop, string name) => loop.Element(Names.Bpmn + name) is { } expression ? feel.Of(expression) : null;

    private int? Maximum(XElement loop)
    {
        if (loop.Text("loopMaximum") is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most)) return most;

        problems.Error(ProblemCodes.BadQuantity, loop, "loopMaximum", text);
        return null;
    }
}
