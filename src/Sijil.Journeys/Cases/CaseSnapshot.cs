using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>A case as its row keeps it: what personal values say is one sealed box under the subject's key, the rest is clear.</summary>
internal sealed record CaseSnapshot
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public required CaseOpened Opened { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public long Version { get; init; }
    public IReadOnlyList<int> Tokens { get; init; } = [];
    public int NextToken { get; init; }

    /// <summary>The scope of every token, where one stands inside a loop or a sub-process.</summary>
    public IReadOnlyList<int>? Scopes { get; init; }

    /// <summary>What is remembered of tokens, three by three: token, key, value.</summary>
    public IReadOnlyList<int>? Memories { get; init; }

    /// <summary>What can be undone, four by four: number, node, scope, inside.</summary>
    public IReadOnlyList<int>? Done { get; init; }
    public int NextDone { get; init; }
    public IReadOnlyList<OpenStep> Steps { get; init; } = [];
    public IReadOnlyList<Pending> Pendings { get; init; } = [];
    public IReadOnlyList<PendingTimer> Timers { get; init; } = [];
    public IReadOnlyList<PendingWait> Waits { get; init; } = [];
    public IReadOnlyList<OpenIncident> Incidents { get; init; } = [];
    public IReadOnlyList<HeldName> Names { get; init; } = [];
    public IReadOnlyList<string> Met { get; init; } = [];
    public IReadOnlyList<FeeLine> Fee { get; init; } = [];
    public IReadOnlyList<string>? Joined { get; init; }
    public required Tally Tally { get; init; }
    public string Advisor { get; init; } = "";
    public DateTimeOffset? Promise { get; init; }
    public string Outcome { get; init; } = "";
    public bool Paid { get; init; }
    public bool Rated { get; init; }
    public int Offers { get; init; }
    public int Certificates { get; init; }
    public int Remarks { get; init; }
    public string Origin { get; init; } = "live";
    public required Sealed<ReadOnlyMemory<byte>> Known { get; init; }

    public byte[] Write(string address, Keyring keyring)
    {
        using var scope = SealingScope.Begin(keyring, address);
        return JsonSerializer.SerializeToUtf8Bytes(this, Options);
    }

    public static CaseSnapshot Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<CaseSnapshot>(json, Options)!;
}

internal sealed partial class CaseState
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public byte[] Save(Keyring keyring)
    {
        var known = Sealed.Of(Subject, WhatIsKnown());
        return new CaseSnapshot
        {
            Opened = Opened, OpenedAt = OpenedAt, Version = Version,
            Tokens = [.. Marking.Tokens.SelectMany(token => new[] { token.Id, token.Node, token.Flow })], NextToken = Marking.NextToken,
            Scopes = Marking.Tokens.Any(token => token.Scope >= 0) ? [.. Marking.Tokens.Select(token => token.Scope)] : null,
            Memories = Marking.Memories.Count > 0 ? [.. Marking.Memories.SelectMany(memory => new[] { memory.Token, memory.Key, memory.Value })] : null,
            Done = Marking.Done.Count > 0 ? [.. Marking.Done.SelectMany(done => new[] { done.Number, done.Node, done.Scope, done.Inside })] : null, NextDone = Marking.NextDone,
            Steps = Steps, Pendings = Pendings, Timers = Timers, Waits = Waits, Incidents = Incidents, Names = Names, Met = Met, Fee = Fee, Joined = Joined.Count > 0 ? Joined : null, Tally = Tally,
            Advisor = Advisor, Promise = Promise, Outcome = Outcome, Paid = Paid, Rated = Rated, Offers = Offers, Certificates = Certificates, Remarks = Remarks, Origin = Origin.ToString(), Known = known,
        }.Write($"{CaseStreams.Of(Id)}@{Version}.state", keyring);
    }

    private ReadOnlyMemory<byte> WhatIsKnown()
    {
        var buffer = new ArrayBufferWriter<byte>(2_048);
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("data");
            Data.WriteTo(writer);
            Write(writer, "inputs", Inputs.OrderBy(input => input.Key, StringComparer.Ordinal));
            Write(writer, "drafts", Drafts.OrderBy(draft => draft.Key).Select(draft => KeyValuePair.Create($"{draft.Key}", (JsonNode)draft.Value)));
            if (Locals.Count > 0) Write(writer, "locals", Locals.OrderBy(local => local.Key).Select(local => KeyValuePair.Create($"{local.Key}", (JsonNode)local.Value.ToJson())));
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, JsonNode>> nodes)
    {
        writer.WriteStartObject(name);
        foreach (var (key, node) in nodes)
        {
            writer.WritePropertyName(key);
            node.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static Marking MarkingOf(CaseSnapshot saved) => Marking.From(
        saved.Tokens.Chunk(3).Select((token, at) => new Token(token[0], token[1], token[2], saved.Scopes?[at] ?? -1)), saved.NextToken,
        saved.Memories?.Chunk(3).Select(memory => new Memory(memory[0], memory[1], memory[2])),
        saved.Done?.Chunk(4).Select(done => new Done(done[0], done[1], done[2], done[3])), saved.NextDone);

    public static CaseState Load(ReadOnlySpan<byte> json, Keyring keyring)
    {
        var saved = CaseSnapshot.Read(json);
        var known = saved.Known.Open(keyring) is { IsKnown: true } open ? (JsonObject)JsonNode.Parse(open.Value.Span)! : [];
        return new CaseState
        {
            Opened = saved.Opened, OpenedAt = saved.OpenedAt, Version = saved.Version,
            Marking = MarkingOf(saved),
            Data = new Knowledge(known["data"] as JsonObject),
            Locals = (known["locals"] as JsonObject ?? []).ToDictionary(local => int.Parse(local.Key, System.Globalization.CultureInfo.InvariantCulture), local => new Knowledge(local.Value as JsonObject)),
            Inputs = (known["inputs"] as JsonObject ?? []).ToDictionary(input => input.Key, input => input.Value!.DeepClone()),
            Drafts = (known["drafts"] as JsonObject ?? []).ToDictionary(draft => int.Parse(draft.Key, System.Globalization.CultureInfo.InvariantCulture), draft => (JsonObject)draft.Value!.DeepClone()),
            Steps = [.. saved.Steps], Pendings = [.. saved.Pendings], Timers = [.. saved.Timers], Waits = [.. saved.Waits], Incidents = [.. saved.Incidents], Names = [.. saved.Names], Met = [.. saved.Met],
            Fee = [.. saved.Fee], Joined = [.. saved.Joined ?? []], Tally = saved.Tally, Advisor = saved.Advisor, Promise = saved.Promise, Outcome = saved.Outcome, Paid = saved.Paid, Rated = saved.Rated, Offers = saved.Offers, Certificates = saved.Certificates, Remarks = saved.Remarks, Origin = Record.Origin.Parse(saved.Origin),
        };
    }
}

/// <summary>The streams that cases write.</summary>
public static class CaseStreams
{
    public static string Of(string caseId) => $"case/{caseId}";

    /// <summary>Where a message's posts and expectations meet; the key is hashed, for it may name a person.</summary>
    public static string OfMessage(string name, string key) =>
        $"message/{name}/{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)).AsSpan(0, 16))}";
}
