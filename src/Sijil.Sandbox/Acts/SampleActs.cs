using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Sandbox.Acts;

/// <summary>Plays the sample's acts through the same door as everybody: rules refuse it as they refuse anyone.</summary>
internal sealed class SampleActs(CaseDesk cases, CalledCases called, RegisterFold registers, TimeProvider clock)
{
    private const int MostSteps = 60;
    private const string Reference = "case of ", Later = "in P", ThisYear = "this year";

    /// <summary>The acts of the sample's past, or of its present, in their order; played again, each goes on where its case stands.</summary>
    /// <param name="origin">By which they are marked.</param>
    /// <param name="seen">Waits until what was written is seen by whoever acts next.</param>
    public async Task<IReadOnlyList<(SampleAct Act, Refusal? Refusal)>> PlayAll(bool past, Origin origin, Func<ValueTask> seen, CancellationToken cancel)
    {
        List<(SampleAct, Refusal?)> played = [];
        foreach (var act in All(past))
        {
            played.Add((act, (await Play(act, origin, seen, cancel)).Refusal));
            await seen();
        }
        return played;
    }

    public IReadOnlyList<SampleAct> All(bool past) => [.. registers.All<SampleAct>(SampleAct.Register).Values.Where(act => act.Past == past).OrderBy(act => act.Order)];

    /// <returns>The case where it waits, or why a step was refused.</returns>
    private async ValueTask<Outcome<CaseView>> Play(SampleAct act, Origin origin, Func<ValueTask> seen, CancellationToken cancel)
    {
        var at = await cases.Open(new Opening
        {
            Case = CaseOf(act.Of ?? act.Id), Model = act.Model, Service = "", Entity = act.Entity, Customer = "", By = ActorOf(act.By), Origin = origin, Parties = [act.By], Data = (JsonObject)Said(act.Data)!,
        }, cancel);
        Dictionary<string, int> times = [];
        at = await Answer(at, act, act.Answers, times, seen, cancel);
        if (at.IsRefused || act.Called is null) return at;
        var anybodySpoke = false;
        foreach (var one in act.Called)
        {
            Dictionary<string, int> said = [];
            var child = await Answer(await called.Of(at.Value.Id, one, cancel), act, one.Answers, said, seen, cancel);
            if (child.IsRefused) return child;
            anybodySpoke |= said.Count > 0;
        }
        if (!anybodySpoke || act.Answers.Keys.All(times.ContainsKey)) return at;    // played again, there is nothing to come back from
        return await Answer(await called.Back(at.Value.Id, step => act.Answers.ContainsKey(step) && !times.ContainsKey(step), cancel), act, act.Answers, times, seen, cancel);
    }

    public static string CaseOf(string act) => Names.CaseId($"sample-act/{act}");

    private async ValueTask<Outcome<CaseView>> Answer(Outcome<CaseView> at, SampleAct act, IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> answers, Dictionary<string, int> times,
        Func<ValueTask> seen, CancellationToken cancel)
    {
        for (var done = 0; done < MostSteps && !at.IsRefused && at.Value.Steps.Count > 0; done++)
        {
            await seen();
            var step = at.Value.Steps[0];
            if (!answers.TryGetValue(step.Step, out var said) || By(step, act) is not { } by) break;
            var time = times[step.Step] = times.GetValueOrDefault(step.Step) + 1;
            at = await cases.Answer(at.Value.Id, new StepAnswer(step.Token, by, (JsonObject)Said(said[Math.Min(time, said.Count) - 1])!), cancel);
        }
        return at;
    }

    /// <summary>Whoever began it where they may; else somebody of the body that holds the step, in its role.</summary>
    private Actor? By(StepView step, SampleAct act)
    {
        var hands = registers.All<Hand>("people");
        bool Fits(Hand hand) => hand.Entity == step.Holder && hand.Role == step.Role;
        return (hands.GetValueOrDefault(act.By) is { } own && Fits(own) ? own : hands.Values.FirstOrDefault(Fits)) is { } hand ? new(hand.Id, step.Role, "desk") : null;
    }

    private Actor ActorOf(string id) => new(id, registers.All<Hand>("people").GetValueOrDefault(id)?.Role ?? "officer", "desk");

    /// <summary>What the file says, with days, years and cases in place of the words for them.</summary>
    private JsonNode? Said(JsonNode? said) => said switch
    {
        JsonObject many => new JsonObject(many.Select(one => KeyValuePair.Create(one.Key, Said(one.Value)))),
        JsonValue value when value.TryGetValue<string>(out var text) => Said(text),
        var other => other?.DeepClone(),
    };

    private JsonNode Said(string text) => text switch
    {
        ThisYear => clock.GetUtcNow().Year,
        _ when text.StartsWith(Later, StringComparison.Ordinal) => After(text["in ".Length..]),
        _ when text.StartsWith(Reference, StringComparison.Ordinal) => CaseOf(text[Reference.Length..]),
        _ => text,
    };

    private string After(string time) => (clock.GetUtcNow() + XmlConvert.ToTimeSpan(time)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
