using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Prediction;

/// <summary>Reads a finished case from its facts. Of a forgotten person nothing is learnt.</summary>
internal sealed class PastReading(Keyring keyring)
{
    private readonly Dictionary<int, (StepOffered Step, DateTimeOffset At)> offered = [];
    private readonly Dictionary<string, (string Into, DateTimeOffset At)> asked = new(StringComparer.Ordinal);
    private PastCase? past;

    public static PastCase? Of(IReadOnlyList<Entry> entries, Keyring keyring) => new PastReading(keyring).Read(entries);

    private PastCase? Read(IReadOnlyList<Entry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var recorded in entry.Facts)
            {
                Take(FactCodec.Read(recorded), recorded.HappenedAt);
                if (past is null) return null;
            }
        }
        return past;
    }

    private void Take(Fact fact, DateTimeOffset at)
    {
        switch (fact)
        {
            case CaseOpened opened when Open(opened.Data) is JsonObject data:
                past = new(opened, at, data);
                Learn("", data);
                break;
            case StepOffered step: offered[step.Token] = (step, at); break;
            case StepDone done: Done(done, at); break;
            case DataSet set: Learn(set.Path, Open(set.Value)); break;
            case DataAsked ask: asked[ask.Ask] = (ask.Into, at); break;
            case DataRead read: Answered(read, at); break;
            case EffectRequested effect: asked[effect.Effect] = ("", at); break;
            case EffectAnswered answer: Answer(new(answer.Operation, answer.Step, Element(answer.Outputs), answer.Entity, answer.System, Bilingual.Empty, 0, Since(answer.Effect, at))); break;
            case EffectRefused no: Answer(new(no.Operation, no.Step, default, no.Entity, no.System, Bilingual.Empty, 0, Since(no.Effect, at)) { Refusal = (no.Code, no.Text) }); break;
            case DataWithheld no: Answer(new(no.Element, no.Step, default, "", "", Bilingual.Empty, 0, Since(no.Ask, at)) { Refusal = (no.Code, no.Text) }); break;
            case CaseClosed: if (past is not null) past.Ended = at; break;
        }
    }

    private void Done(StepDone done, DateTimeOffset at)
    {
        var answers = Open(done.Answers) as JsonObject ?? [];
        var (holder, role, since) = offered.TryGetValue(done.Token, out var offer) ? (offer.Step.Holder, offer.Step.Role, offer.At) : ("", done.By.Role, at);
        past?.Steps.Add(new(done.Step, holder, role, since, at, done.By, answers, done.Minutes, done.Asked, done.Held));
        Learn("", answers);
    }

    private void Answered(DataRead read, DateTimeOffset at)
    {
        Answer(new(read.Element, read.Step, Element(read.Value), read.Entity, read.System, read.Basis, read.Fields, Since(read.Ask, at)));
        if ((read.Into ?? asked.GetValueOrDefault(read.Ask).Into) is { Length: > 0 } into) Learn(into, Open(read.Value));
    }

    private void Answer(PastAnswer answer) => past?.Answers.Add(answer);

    private TimeSpan Since(string id, DateTimeOffset at) => asked.TryGetValue(id, out var ask) ? at - ask.At : TimeSpan.Zero;

    // Answers to a form are named by their dotted paths; what is nested is known by each of its paths.
    private void Learn(string path, JsonNode? value)
    {
        if (past is null) return;
        if (path.Length > 0) past.Known[path] = value;
        if (value is not JsonObject below) return;
        foreach (var (name, node) in below) Learn(path.Length > 0 ? $"{path}.{name}" : name, node);
    }

    private JsonNode? Open(Sealed<JsonElement> value) => value.Open(keyring) is { IsKnown: true } open && open.Value.ValueKind is not JsonValueKind.Undefined ? JsonNode.Parse(open.Value.GetRawText()) : null;

    private JsonElement Element(Sealed<JsonElement> value) => value.Open(keyring) is { IsKnown: true } open ? open.Value : default;
}
