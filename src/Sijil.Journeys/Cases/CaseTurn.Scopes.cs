using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Decisions.Feel;
using Sijil.Facts;

namespace Sijil.Journeys.Cases;

/// <summary>What is known where: in the case, and in the loops and sub-processes around a token.</summary>
internal sealed partial class CaseTurn
{
    /// <summary>Where a loop's list is kept as it was when the loop began; no expression can name it.</summary>
    private const string Items = " items";

    private FeelContext Feel() => Feel(here >= 0 && state.Marking.Find(here) is { } token ? token : Listening.Process, state.Marking);

    private FeelContext Feel(Token at, Marking marking)
    {
        var known = state.Data.Feel(state.Id, state.Opened.Customer, now);
        if (at.Scope < 0 && state.Locals.Count == 0) return known;

        Stack<Token> around = new();
        for (Token? token = at; token is { Id: >= 0 } inner; token = inner.Scope >= 0 ? marking.Find(inner.Scope) : null) around.Push(inner);
        foreach (var token in around)
        {
            if (marking.IsInstance(token)) known = OfInstance(known, token, marking);
            if (state.Locals.TryGetValue(token.Id, out var local)) known = local.Over(known);
        }
        return known;
    }

    private FeelContext OfInstance(FeelContext known, Token token, Marking marking)
    {
        var (loop, round) = (Plan.Nodes[token.Node].Loop!, marking.LoopCounter(token));
        if (round > 0) known = known.With("loopCounter", FeelValue.Of(round));
        if (loop.Item is not { } item || loop.Collection is not { } list || round == 0) return known;

        var items = state.Locals.TryGetValue(token.Scope, out var kept) && kept.Value(Items) is { } frozen ? frozen.Items : list.Evaluate(known).Items;
        return known.With(item, round <= items.Count ? items[round - 1] : FeelValue.Null);
    }

    /// <summary>A loop begins: its list stays as it is now, and its results begin empty.</summary>
    private void Freeze(Node node, int token)
    {
        if (node.Loop is not { } loop) return;
        if (loop is { Collection: { } list, Item: not null }) Note(new DataSet(Items, Seal(list.Evaluate(Feel())), token));
        if (loop.ResultList is { } results) Note(new DataSet(results, Seal(new JsonArray())));
    }

    /// <summary>The result of an instance takes its place in the list of all.</summary>
    private void Collect(InstanceEnd end)
    {
        if (Plan.Nodes[end.Token.Node].Loop is not { ResultList: { } into, ResultItem: { } name }) return;
        var results = state.Data.Find(into) is JsonArray known ? (JsonArray)known.DeepClone() : [];
        while (results.Count < end.Counter) results.Add(null);
        results[end.Counter - 1] = Json(Feel(end.Token, state.Marking).Find(name));
        Note(new DataSet(into, Seal(results)));
    }

    private void Tell(Caught caught)
    {
        if (Plan.Find(caught.NodeId) is { Step.Outs.IsEmpty: false } node) Tell(node, caught.Thrown.Code ?? "", Bilingual.Empty);
    }

    /// <summary>What the event that caught an error hands on of it.</summary>
    private void Tell(Node catcher, string code, Bilingual text)
    {
        var said = new JsonObject { ["code"] = code, ["text"] = new JsonObject { ["ar"] = text.Ar, ["en"] = text.En } };
        foreach (var result in catcher.Step.Outs) Note(new DataSet(result.Into, Seal(said[result.Name])));
    }

    /// <summary>A script says what the case knows from now on: the members of a context, or one value where the step says into what.</summary>
    private void Script(Node node, int token)
    {
        if (node.Script is { } script)
        {
            var said = script.Evaluate(Feel());
            if (node.Step.Outs is [var into, ..]) Note(new DataSet(into.Into, Seal(said)));
            else if (Json(said) is JsonObject members)
                foreach (var (name, value) in members) Note(new DataSet(name, Seal(value)));
        }
        Complete(token);
    }
}
