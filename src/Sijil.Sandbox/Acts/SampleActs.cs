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
    private const string Reference = "case of ", Later = "in P";

    /// <summary>Every act of the register in its order; played again, each goes on where its case stands.</summary>
    public async Task<IReadOnlyList<(SampleAct Act, Refusal? Refusal)>> PlayAll(CancellationToken cancel)
    {
        List<(SampleAct, Refusal?)> played = [];
        foreach (var act in registers.All<SampleAct>(SampleAct.Register).Values.OrderBy(act => act.Order)) played.Add((act, (await Play(act, cancel)).Refusal));
        return played;
    }

    /// <returns>The case where it waits, or why a step was refused.</returns>
    public async ValueTask<Outcome<CaseView>> Play(SampleAct act, CancellationToken cancel)
    {
        var at = await cases.Open(new Opening
        {
            Case = CaseOf(act.Id), Model = act.Model, Service = "", Entity = act.Entity, Customer = "", By = ActorOf(act.By), Origin = Origin.Live, Parties = [act.By], Data = (JsonObject)Referred(act.Data)!,
        }, cancel);
        Dictionary<string, int> times = [];
        at = await Answer(at, act.Answers, times, cancel);
        if (at.IsRefused || act.Called is null) return at;
        foreach (var one in act.Called)
        {
            var child = await Answer(await called.Of(at.Value.Id, one, cancel), one.Answers, [], cancel);
            if (child.IsRefused) return child;
        }
        if (act.Answers.Keys.All(times.ContainsKey)) return at;
        return await Answer(await called.Back(at.Value.Id, step => act.Answers.ContainsKey(step) && !times.ContainsKey(step), cancel), act.Answers, times, cancel);
    }

    public static string CaseOf(string act) => Names.CaseId($"sample-act/{act}");

    private async ValueTask<Outcome<CaseView>> Answer(Outcome<CaseView> at, IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> answers, Dictionary<string, int> times, CancellationToken cancel)
    {
        for (var done = 0; done < MostSteps && !at.IsRefused && at.Value.Steps.Count > 0; done++)
        {
            var step = at.Value.Steps[0];
            if (!answers.TryGetValue(step.Step, out var said) || By(step) is not { } by) break;
            var time = times[step.Step] = times.GetValueOrDefault(step.Step) + 1;
            at = await cases.Answer(at.Value.Id, new StepAnswer(step.Token, by, Dated(said[Math.Min(time, said.Count) - 1])), cancel);
        }
        return at;
    }

    /// <summary>Somebody of the body that holds the step, in its role.</summary>
    private Actor? By(StepView step) => registers.All<Hand>("people").Values.FirstOrDefault(hand => hand.Entity == step.Holder && hand.Role == step.Role) is { } hand
        ? new(hand.Id, step.Role, "desk") : null;

    private Actor ActorOf(string id) => new(id, registers.All<Hand>("people").GetValueOrDefault(id)?.Role ?? "officer", "desk");

    private static JsonNode? Referred(JsonNode? said) => said switch
    {
        JsonObject many => new JsonObject(many.Select(one => KeyValuePair.Create(one.Key, Referred(one.Value)))),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith(Reference, StringComparison.Ordinal) => CaseOf(text[Reference.Length..]),
        var other => other?.DeepClone(),
    };

    private JsonObject Dated(JsonObject said)
    {
        var answers = (JsonObject)said.DeepClone();
        foreach (var (path, value) in said)
            if (value is JsonValue text && text.TryGetValue<string>(out var day) && day.StartsWith(Later, StringComparison.Ordinal)) answers[path] = After(day["in ".Length..]);
        return answers;
    }

    private string After(string time) => (clock.GetUtcNow() + XmlConvert.ToTimeSpan(time)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
