using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Record;

namespace Sijil.Journeys.Messages;

/// <summary>A message that found the case that waits for it.</summary>
internal sealed record Meeting(string Message, JsonNode Payload, string Wait, string Case);

/// <summary>Posts and expectations of one name and key meet in one stream, first come first served; being early or late makes no difference.</summary>
internal sealed class MessageStreams(IJournal journal, Keyring keyring, TimeProvider clock)
{
    /// <summary>Posts a message once, however often it is called, and says whom it met.</summary>
    public ValueTask<Meeting?> Post(string name, string key, string message, string subject, JsonNode payload, Origin origin, CancellationToken cancel) =>
        Enter(name, key, message, new MessagePosted(message, Sealed.Of(subject, JsonSerializer.SerializeToElement(payload))), origin, cancel);

    /// <summary>How many messages of a name and key nobody has waited for yet.</summary>
    public async ValueTask<int> Unmet(string name, string key, CancellationToken cancel) => MessageQueue.Of(Told(await journal.ReadStream(CaseStreams.OfMessage(name, key), 0, cancel))).Unmet;

    /// <summary>Enters a case's expectation once, and says what was already there.</summary>
    public ValueTask<Meeting?> Expect(string name, string key, string wait, string caseId, Origin origin, CancellationToken cancel) =>
        Enter(name, key, wait, new MessageExpected(wait, caseId), origin, cancel);

    /// <summary>Gives a message back whose wait was given up, and says whom it met next.</summary>
    public ValueTask<Meeting?> Return(string name, string key, string message, string wait, Origin origin, CancellationToken cancel) =>
        Enter(name, key, message, new MessageReturned(message, wait), origin, cancel);

    /// <summary>Says a signal once to all who wait for it now, but for the case that says it, which has heard it.</summary>
    public async ValueTask<IReadOnlyList<Meeting>> Spread(string name, string message, CaseState sender, JsonNode payload, CancellationToken cancel)
    {
        var stream = CaseStreams.OfMessage(name, "");
        while (true)
        {
            var entries = await journal.ReadStream(stream, 0, cancel);
            var told = Told(entries);
            var known = told.ConvertAll(one => one.Fact);
            if (known.OfType<SignalSpread>().FirstOrDefault(one => one.Message == message) is not { } spread)
            {
                var waiting = MessageQueue.Of(told).Waiting.Where(wait => wait.Case != sender.Id).Select(wait => wait.Wait).ToList();
                if (waiting.Count == 0) return [];
                spread = new(message, waiting, Sealed.Of(sender.Subject, JsonSerializer.SerializeToElement(payload)));
                if (!await Write(stream, entries.Count, spread, clock.GetUtcNow(), sender.Origin, cancel)) continue;
            }
            var heard = spread.Waits.ToHashSet(StringComparer.Ordinal);
            return [.. known.OfType<MessageExpected>().Where(wait => heard.Contains(wait.Wait)).Select(wait => new Meeting(message, payload.DeepClone(), wait.Wait, wait.Case))];
        }
    }

    private static List<(Fact Fact, DateTimeOffset At)> Told(IReadOnlyList<Entry> entries) =>
        [.. entries.SelectMany(entry => entry.Facts).Select(recorded => (FactCodec.Read(recorded), recorded.HappenedAt))];

    private async ValueTask<bool> Write(string stream, int version, Fact fact, DateTimeOffset now, Origin origin, CancellationToken cancel)
    {
        var turn = new Turn
        {
            Stream = stream, ExpectedVersion = version, Origin = origin,
            Facts = FactCodec.Write([fact], now, stream, version + 1, keyring),
        };
        return (journal is IWritesBehind behind ? await behind.Leave(turn, cancel) : await journal.Append(turn, cancel)) is AppendOutcome.Committed;
    }

    private async ValueTask<Meeting?> Enter(string name, string key, string id, Fact fact, Origin origin, CancellationToken cancel)
    {
        var stream = CaseStreams.OfMessage(name, key);
        while (true)
        {
            var entries = await journal.ReadStream(stream, 0, cancel);
            var known = Told(entries);
            if (!known.Exists(one => IdOf(one.Fact) == IdOf(fact)))
            {
                var now = clock.GetUtcNow();
                if (!await Write(stream, entries.Count, fact, now, origin, cancel)) continue;
                known.Add((fact, now));
            }
            return Meet(known, id);
        }
    }

    private Meeting? Meet(List<(Fact Fact, DateTimeOffset At)> facts, string id)
    {
        if (MessageQueue.Of(facts).PairOf(id) is not var (posted, expected)) return null;
        var payload = posted.Payload.Open(keyring) is { IsKnown: true } open ? JsonNode.Parse(open.Value.GetRawText())! : new JsonObject();
        return new(posted.Message, payload, expected.Wait, expected.Case);
    }

    private static string IdOf(Fact fact) => fact switch
    {
        MessagePosted posted => posted.Message, MessageExpected expected => expected.Wait, MessageReturned returned => $"{returned.Wait}.back", _ => "",
    };
}
