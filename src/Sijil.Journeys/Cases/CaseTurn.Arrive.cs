using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Decisions.Feel;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

internal sealed partial class CaseTurn
{
    private void Arrive(Node node, int token)
    {
        var isInstance = node.Loop is not null && state.Marking.Find(token) is { } standing && state.Marking.IsInstance(standing);
        if (!isInstance) SetBoundaries(node, token);
        if (node.Loop is not null && !isInstance)
        {
            Freeze(node, token);
            return;
        }
        LimitTime(node, token);
        switch (node.Kind)
        {
            case NodeKind.UserTask or NodeKind.ManualTask or NodeKind.Task: Offer(node, token); break;
            case NodeKind.ServiceTask: Serve(node, token); break;
            case NodeKind.ScriptTask: Script(node, token); break;
            case NodeKind.BusinessRuleTask: Decide(node, token, node.Step.Decision!); Complete(token); break;
            case NodeKind.SendTask or NodeKind.Throw or NodeKind.End: Send(node, token); break;
            case NodeKind.ReceiveTask or NodeKind.Catch or NodeKind.EventBased: WaitFor(node, token); break;
            case NodeKind.CallActivity: Call(node, token); break;
            case NodeKind.SubProcess or NodeKind.Transaction or NodeKind.AdHoc or NodeKind.EventSubProcess: WaitForScope(token, node.EventSubs); break;
            default: Complete(token); break;
        }
    }

    private void Offer(Node node, int token)
    {
        var holder = OwnerOf(node);
        var due = DueOf(node);
        Note(new StepOffered(token, node.Id, holder, NameOf(node.Step.Role ?? "") is { Length: > 0 } role ? role : holder is "customer" or "advisor" ? holder : "officer", due));
        if (holder == "advisor" && state.Advisor.Length > 0) Note(new StepAssigned(token, node.Id, state.Advisor, Actor.System));
    }

    /// <summary>Asks and acts first; what only writes into the record follows when the world has answered.</summary>
    private void Serve(Node node, int token)
    {
        Refused? withheld = null;
        foreach (var read in node.Step.Reads)
        {
            var of = read.Of is null ? state.Opened.Customer : state.Data.Text(read.Of);
            if (of.Length == 0 && read.Of is not null) continue;    // nobody to ask about
            withheld ??= Ask(node, token, read, of);
        }
        if (withheld is not null)
        {
            Throw(token, node, withheld.Code, withheld.Text, withheld.Entity);
            return;
        }
        if (node.Step.Operation is { } operation)
            Note(new EffectRequested(NextId("e"), token, node.Id, NameOf(operation.Id), RepeatsText(operation.Repeats), SealMapped(operation.Ins)));
        if (!IsWaiting(token)) Settle(node, token);
    }

    /// <summary>Asks for a data element; what can be answered here is a fact of this very turn.</summary>
    /// <returns>A refusal that the model catches.</returns>
    private Refused? Ask(Node node, int token, ReadDetails read, string of)
    {
        var id = NextId("q");
        switch (sources?.AnswerHere(Questions.Of(state, id, read.Element, of, node.Id)))
        {
            case Answered answer:
                Note(new DataRead(id, read.Element, of, node.Id, answer.Entity, answer.System, answer.Basis, answer.Fields, Record.Sealed.Of(state.Subject, answer.Values), read.Into));
                return null;
            case Refused refused:
                Note(new DataWithheld(id, read.Element, of, node.Id, refused.Code, refused.Text));
                return Machine.Catcher(Plan, state.Marking, token, new(TriggerKind.Error) { Code = refused.Code }) is null ? null : refused;
            default:
                Note(new DataAsked(id, token, node.Id, read.Element, of, read.Into));
                return null;
        }
    }

    private bool IsWaiting(int token) => state.Pendings.Count > 0 && IsAsking(token);

    private bool IsAsking(int token) =>
        state.Pendings.Exists(pending => pending.Token == token && !pending.Abandoned && pending.Kind is PendingKind.Read or PendingKind.Operate);

    /// <summary>Writes what the step leaves in the record, then goes on.</summary>
    private void Settle(Node node, int token)
    {
        if (node.Step.Claim is { } claim && !Claim(node, token, claim)) return;
        if (node.Step.Fee is { } fee) SetFee(node, token, fee);
        if (node.Step.Certificate is { } certificate) Issue(certificate);
        if (node.Step.Advisor) Note(new AdvisorAssigned(library.AdvisorFor(state.Id)));
        if (node.Step.Notice is { } notice) Tell(notice);
        if (node.Step.Record is { } record) Write(node, record);
        Complete(token);
    }

    private void Write(Node node, RecordDetails record)
    {
        var said = Map(record.Ins);
        if (record.Content is not null && Json(record.Content.Evaluate(Feel())) is JsonObject content)
            foreach (var (name, value) in content.Where(member => !said.ContainsKey(member.Key)).ToList()) said[name] = value?.DeepClone();
        var id = record.Id is null ? "" : Text(record.Id.Evaluate(Feel()));
        Note(StepRecord.Of(node, record, state.Data.Named(record.Register), id, said, state, doer, now));
    }

    private bool Claim(Node node, int token, ClaimDetails claim)
    {
        var key = Text(claim.Key.Evaluate(Feel()));
        var city = state.Origin.Kind is Record.OriginKind.Simulated ? $"{state.Origin}/" : "";    // a simulated shop takes no living person's name
        var stream = $"{city}{claim.Stream}/{Names.Folded(key)}";
        if (taken.Contains(stream))
        {
            Throw(token, node, "taken", IncidentTexts.Taken.With(key), state.Opened.Entity);
            return false;
        }
        foreach (var earlier in state.Names.Where(name => name.Step == node.Id && name.Stream != stream).ToList()) GiveBack(earlier.Stream);
        if (state.Names.Exists(name => name.Stream == stream)) return true;    // it is ours already
        if (!releases.Remove(stream)) claims.Add(stream);
        Note(new NameHeld(token, node.Id, stream));
        return true;
    }

    private void GiveBack(string stream)
    {
        if (!claims.Remove(stream)) releases.Add(stream);
        Note(new NameGivenBack(stream));
    }

    private void Decide(Node node, int token, DecisionDetails details)
    {
        var model = library.Decision(details.Model);
        var result = model.Decide(details.Decision, Given(node));
        var because = result.Rules is [var only] ? new Bilingual(only.Ar ?? "", only.En ?? "") : new Bilingual(Sentence(result.Rules.Select(rule => rule.Ar)), Sentence(result.Rules.Select(rule => rule.En)));
        Note(new DecisionMade(token, node.Id, details.Model, details.Decision, model.Hash, [.. result.Rules.Select(rule => rule.Id)], because,
            details.Result, Seal(result.Output), model.Version));
    }

    /// <summary>What a decision at a step was given, of a case as it stood before it decided.</summary>
    public static FeelContext Given(JourneyLibrary library, Keyring keyring, CaseState before, Node node, int token, DateTimeOffset at) =>
        new CaseTurn(library, keyring, before, ImmutableHashSet<string>.Empty, null, at) { here = token }.Given(node);

    /// <summary>What the case knows, and over it what the step hands the decision under names of its own.</summary>
    private FeelContext Given(Node node)
    {
        var known = Feel();
        if (node.Kind is not NodeKind.BusinessRuleTask) return known;
        foreach (var given in node.Step.Ins) known = known.With(given.Name, given.Value.Evaluate(known));
        return known;
    }

    private void SetFee(Node node, int token, FeeDetails fee)
    {
        var (model, decision) = fee.Decision.Split('#') is [var file, var name] ? (file, name) : (fee.Decision, fee.Decision);
        Decide(node, token, new(model, decision, fee.Result));
        var lines = state.Data.Find(fee.Result) switch { JsonArray many => many.OfType<JsonObject>(), JsonObject one => [one], _ => [] };
        Note(new FeeSet([.. lines.Where(line => line["amount"] is not null).Select(FeeLineOf)]));
    }

    private static FeeLine FeeLineOf(JsonObject line) => new(line["entity"]?.ToString() ?? "",
        new(line["ar"]?.ToString() ?? "", line["en"]?.ToString() ?? ""), decimal.Parse(line["amount"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture));

    private void Issue(CertificateDetails details)
    {
        var id = Names.CertificateId(state.Id, state.Certificates + 1);
        DateOnly? until = details.Valid is { } valid ? Moments.DayOf(valid.After(now)) : null;
        Note(new CertificateIssued(id, details.Type, library.IssuerOf(details.Type) ?? state.Opened.Entity, state.Opened.Customer,
            Record.Sealed.Of(state.Subject, state.Data.Text(details.Holder)), SealMapped(details.Ins), Moments.DayOf(now), until));
        Note(new DataSet("certificate", Seal(new JsonObject { ["id"] = id })));
    }

    private void Tell(NoticeDetails notice)
    {
        var to = notice.To is "customer" ? state.Opened.Customer : state.Data.Text(notice.To);
        if (to.Length > 0) Note(new NoticeSent(NextId("n"), to, notice.Template, SealMapped(notice.Ins)));
    }

    /// <summary>Messages go to who waits under their key, signals to all who listen; what is said to this case itself the machine says.</summary>
    private void Send(Node node, int token)
    {
        foreach (var said in node.Triggers)
        {
            if (said.Kind is TriggerKind.Message)
                Note(new MessageSent(NextId("m"), token, node.Id, said.Name!, node.MessageKey is null ? state.Id : Text(node.MessageKey.Evaluate(Feel())), SealMapped(node.Step.Ins)));
            else if (said.Kind is TriggerKind.Signal)
                Note(new MessageSent(NextId("m"), token, node.Id, SignalPrefix + said.Name, "", SealMapped(node.Step.Ins)));
        }
        Complete(token);
    }

    private void Call(Node node, int token)
    {
        var child = $"{state.Id}-{state.Version + 1}-{facts.Count}";
        Note(new ChildCalled(NextId("c"), token, node.Id, child, node.CalledProcess!, SealMapped(node.Step.Ins)));
    }

    /// <summary>What is handed over, sealed; plain names, as nearly all are, are written as they come.</summary>
    private Sealed<JsonElement> SealMapped(ImmutableArray<InMapping> ins)
    {
        foreach (var input in ins)
            if (input.Name.Length == 0 || input.Name.Contains('.', StringComparison.Ordinal) || ins.Count(other => other.Name == input.Name) > 1) return Seal(Map(ins));
        var feel = Feel();
        return Record.Sealed.Of(state.Subject, PlainJson.Of(writer =>
        {
            writer.WriteStartObject();
            foreach (var input in ins)
            {
                writer.WritePropertyName(input.Name);
                input.Value.Evaluate(feel).WriteJson(writer);
            }
            writer.WriteEndObject();
        }));
    }

    private Sealed<JsonElement> Seal(FeelValue value) => Record.Sealed.Of(state.Subject, PlainJson.Of(value.WriteJson));

    private JsonObject Map(ImmutableArray<InMapping> ins)
    {
        var feel = Feel();
        var mapped = new Knowledge();
        foreach (var input in ins) mapped.Set(input.Name, Json(input.Value.Evaluate(feel)));
        return mapped.ToJson();
    }

    private string OwnerOf(Node node)
    {
        var owner = node.Step.Owner switch { null => "", { Expression: { } expression } => Text(expression.Evaluate(Feel())), var constant => constant.Text };
        return owner.Length > 0 ? owner : state.Opened.Entity is { Length: > 0 } entity ? entity : Secretariat;
    }

    private string NameOf(string id) => id.StartsWith('=') ? Text(Compiled.GetOrAdd(id, text => FeelExpression.Parse(text[1..]).Expression!).Evaluate(Feel())) : id;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, FeelExpression> Compiled = new(StringComparer.Ordinal);

    private static string RepeatsText(Repeats repeats) => repeats switch { Repeats.AskFirst => "ask-first", Repeats.Never => "never", _ => "by-id" };

    private static string Text(FeelValue value) => value.Kind is FeelKind.String ? value.AsString! : value.Kind is FeelKind.Null ? "" : value.ToString();

    internal static JsonNode? Json(FeelValue value)
    {
        if (value.Kind is FeelKind.Null) return null;
        if (value.Kind is FeelKind.String) return JsonValue.Create(value.AsString);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) value.WriteJson(writer);
        return JsonNode.Parse(buffer.WrittenSpan);
    }

    private static string Sentence(IEnumerable<string?> parts) => string.Join(" ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
