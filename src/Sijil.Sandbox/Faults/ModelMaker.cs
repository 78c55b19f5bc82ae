using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>Makes up journeys that are valid and differ with their number: blocks that have one way in and one way out, within each other.</summary>
internal sealed class ModelMaker
{
    private static readonly string[] Owners = ["customer", "dha", "det", "rta", "icp"];
    private static readonly string[] Systems = ["dha", "det", "rta", "dof", "icp", "dld"];
    private readonly SeededRandomness chance;
    private readonly ModelWriter to = new();
    private readonly string name;
    private bool hasPaid;

    private ModelMaker(string name, int number) => (this.name, chance) = (name, new(number * 7_919L + 17));

    /// <param name="number">The same number makes the same journey.</param>
    public static string Make(string name, int number)
    {
        var maker = new ModelMaker(name, number);
        maker.Write();
        return $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sijil="urn:sijil:bpmn:1" id="d-{name}" targetNamespace="urn:sijil:faults">
            <message id="word" name="word"/><error id="any" errorCode="any"/><signal id="bell" name="bell"/>
            <process id="{name}" isExecutable="true">{maker.to}</process></definitions>
            """;
    }

    private void Write()
    {
        var start = to.Add("s", "startEvent");
        var end = to.Add("z", "endEvent");
        var last = start;
        for (var left = 3 + chance.Next(5); left > 0; left--) last = After(last, Block(2));
        to.Flow(last, end);
    }

    private string After(string last, (string First, string Last) block)
    {
        to.Flow(last, block.First);
        return block.Last;
    }

    private (string First, string Last) Block(int depth) => chance.Next(depth > 0 ? 20 : 11) switch
    {
        0 or 1 or 2 => Alone(Person()),
        3 => Alone(Operation("by-id")),
        4 => Alone(Operation("ask-first")),
        5 => Alone(Operation("never")),
        6 => Alone(to.Add("q", "scriptTask", inside: "<script>{m: if m = null then 1 else m + 1}</script>")),
        7 => Alone(to.Add("w", "intermediateCatchEvent", inside: $"<timerEventDefinition><timeDuration>PT{1 + chance.Next(30)}H</timeDuration></timerEventDefinition>")),
        8 => Alone(Read()),
        9 => Claim(),
        10 => Several(),
        11 => Choice(depth),
        12 or 13 => Fork("parallelGateway", depth),
        14 => Words(),
        15 => Again(depth),
        16 => Within(depth),
        17 => Undoable(),
        18 => hasPaid ? Within(depth) : Pay(),
        _ => Alone(to.Add("k", "callActivity", $"calledElement=\"{(name.StartsWith("called", StringComparison.Ordinal) ? "leaf" : "called")}\"", ModelWriter.Step("dha", "<sijil:in name=\"n\" value=\"n\"/><sijil:out name=\"n\" into=\"n\"/>"))),
    };

    private static (string, string) Alone(string id) => (id, id);

    private string Person()
    {
        var id = to.Add("p", "userTask", inside: ModelWriter.Step(Owners[chance.Next(Owners.Length)]));
        if (chance.Next(3) == 0)
        {
            var bell = to.Add("b", "boundaryEvent", $"attachedToRef=\"{id}\" cancelActivity=\"false\"", $"<timerEventDefinition><timeDuration>PT{1 + chance.Next(20)}H</timeDuration></timerEventDefinition>");
            var remind = to.Add("q", "scriptTask", inside: "<script>{reminded: true}</script>");
            to.Flow(bell, remind);
            to.Flow(remind, to.Add("z", "endEvent"));
        }
        return id;
    }

    private string Service(string inside) => to.Add("a", "serviceTask", inside: ModelWriter.Step(Systems[chance.Next(Systems.Length)], inside));

    private string Operation(string repeats) =>
        Service($"<sijil:operation id=\"{Systems[chance.Next(Systems.Length)]}.act-{repeats}\" repeats=\"{repeats}\"><sijil:in name=\"n\" value=\"n\"/><sijil:out name=\"number\" into=\"done.number\"/></sijil:operation>");

    private string Read() => Service($"<sijil:read element=\"{(chance.Next(3) == 0 ? "here" : Systems[chance.Next(Systems.Length)])}.fact\" into=\"known\"/>");

    /// <summary>A name of which there are few: some cases find it taken, and go on without.</summary>
    private (string, string) Claim()
    {
        var (id, meet) = (Service("<sijil:claim stream=\"shop\" key=\"string(n)\"/>"), to.Add("g", "exclusiveGateway"));
        var taken = to.Add("b", "boundaryEvent", $"attachedToRef=\"{id}\"", "<errorEventDefinition/>");
        to.Flow(id, meet);
        to.Flow(taken, meet);
        return (id, meet);
    }

    private (string, string) Several()
    {
        var mode = chance.Next(2) == 0 ? "true" : "false";
        return Alone(chance.Next(2) == 0
            ? to.Add("v", "userTask", inside: ModelWriter.Step("gs") + $"<multiInstanceLoopCharacteristics isSequential=\"{mode}\"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>")
            : to.Add("v", "serviceTask", inside: ModelWriter.Step("dha", "<sijil:operation id=\"dha.each\" repeats=\"by-id\"/>") + $"<multiInstanceLoopCharacteristics isSequential=\"{mode}\"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>"));
    }

    private (string, string) Choice(int depth)
    {
        var (split, join, otherwise) = (to.Next("g"), to.Add("g", "exclusiveGateway"), to.Next("f"));
        to.Put(split, "exclusiveGateway", $"default=\"{otherwise}\"");
        var (left, right) = (Block(depth - 1), Block(depth - 1));
        to.Flow(split, left.First, $"n &gt; {chance.Next(10)}");
        to.Flow(otherwise, split, right.First, null);
        to.Flow(left.Last, join);
        to.Flow(right.Last, join);
        return (split, join);
    }

    private (string, string) Fork(string gateway, int depth)
    {
        var (split, join) = (to.Add("g", gateway), to.Add("g", gateway));
        for (var branch = 2 + chance.Next(2); branch > 0; branch--)
        {
            var block = Block(depth - 1);
            to.Flow(split, block.First);
            to.Flow(block.Last, join);
        }
        return (split, join);
    }

    /// <summary>One branch sends a word to whoever waits under this key, the other waits for one: cases of one key may hear each other's.</summary>
    private (string, string) Words()
    {
        var (split, join) = (to.Add("g", "parallelGateway"), to.Add("g", "parallelGateway"));
        var send = to.Add("m", "sendTask", "messageRef=\"word\"", ModelWriter.Step("dha", "<sijil:message key=\"key\"/><sijil:in name=\"said\" value=\"n\"/>"));
        var wait = to.Add("r", "receiveTask", "messageRef=\"word\"", ModelWriter.Step("dha", "<sijil:message key=\"key\" into=\"heard\"/>"));
        to.Flow(split, send);
        to.Flow(split, wait);
        to.Flow(send, join);
        to.Flow(wait, join);
        return (split, join);
    }

    private (string, string) Again(int depth)
    {
        var counter = to.Next("i");
        var (meet, count, turn, on) = (to.Add("g", "exclusiveGateway"), to.Add("q", "scriptTask", inside: $"<script>{{{counter}: if {counter} = null then 1 else {counter} + 1}}</script>"), to.Next("g"), to.Next("f"));
        to.Put(turn, "exclusiveGateway", $"default=\"{on}\"");
        var body = Block(depth - 1);
        var after = to.Add("q", "scriptTask", inside: "<script>{again: true}</script>");
        to.Flow(meet, body.First);
        to.Flow(body.Last, count);
        to.Flow(count, turn);
        to.Flow(turn, meet, $"{counter} &lt; 2");
        to.Flow(on, turn, after, null);
        return (meet, after);
    }

    /// <summary>A part of the journey that must be done within its time, or is left.</summary>
    private (string, string) Within(int depth)
    {
        var id = to.Next("u");
        var inside = to.Inside(() =>
        {
            var start = to.Add("s", "startEvent");
            var last = After(start, Block(depth - 1));
            to.Flow(After(last, Block(0)), to.Add("z", "endEvent"));
        });
        to.Put(id, "subProcess", inside: inside);
        if (chance.Next(2) == 0) return Alone(id);
        var (late, meet) = (to.Add("b", "boundaryEvent", $"attachedToRef=\"{id}\"", $"<timerEventDefinition><timeDuration>PT{2 + chance.Next(24)}H</timeDuration></timerEventDefinition>"), to.Add("g", "exclusiveGateway"));
        var instead = Person();
        to.Flow(id, meet);
        to.Flow(late, instead);
        to.Flow(instead, meet);
        return (id, meet);
    }

    /// <summary>What was booked is given back when the next system refuses.</summary>
    private (string, string) Undoable()
    {
        var (id, meet) = (to.Next("t"), to.Add("g", "exclusiveGateway"));
        var inside = to.Inside(() =>
        {
            var (start, book, next, end, off) = (to.Add("s", "startEvent"), Operation("by-id"), Operation("by-id"), to.Add("z", "endEvent"), to.Add("z", "endEvent", inside: "<cancelEventDefinition/>"));
            var undo = to.Add("b", "boundaryEvent", $"attachedToRef=\"{book}\"", "<compensateEventDefinition/>");
            var back = to.Add("c", "serviceTask", "isForCompensation=\"true\"", ModelWriter.Step("dha", "<sijil:operation id=\"dha.undo\" repeats=\"by-id\"/>"));
            to.Add("o", "association", $"sourceRef=\"{undo}\" targetRef=\"{back}\"");
            var no = to.Add("b", "boundaryEvent", $"attachedToRef=\"{next}\"", "<errorEventDefinition/>");
            to.Flow(start, book);
            to.Flow(book, next);
            to.Flow(next, end);
            to.Flow(no, off);
        });
        to.Put(id, "transaction", inside: inside);
        var called = to.Add("b", "boundaryEvent", $"attachedToRef=\"{id}\"", "<cancelEventDefinition/>");
        to.Flow(id, meet);
        to.Flow(called, meet);
        return (id, meet);
    }

    private (string, string) Pay()
    {
        hasPaid = true;
        var fee = to.Add("a", "serviceTask", inside: ModelWriter.Step("det", "<sijil:fee decision=\"flat-fee\" result=\"fee\"/>"));
        var pay = to.Add("y", "userTask", inside: ModelWriter.Step("customer", "<sijil:payment/>"));
        var collect = to.Add("a", "serviceTask", inside: ModelWriter.Step("dof",
            "<sijil:operation id=\"dof.collect-payment\" repeats=\"by-id\"><sijil:in name=\"amount\" value=\"fee.amount\"/><sijil:out name=\"receipt\" into=\"receipt\"/></sijil:operation>"));
        to.Flow(fee, pay);
        to.Flow(pay, collect);
        return (fee, collect);
    }
}
