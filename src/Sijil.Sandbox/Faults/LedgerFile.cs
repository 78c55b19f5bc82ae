using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>The outside systems of a real process, with books in a file of their own that no kill of the process can take back.</summary>
internal sealed class LedgerFile : IExchange, IDisposable
{
    private readonly FileStream file;
    private readonly ConcurrentDictionary<string, ExchangeReply> done = new(StringComparer.Ordinal);
    private readonly SeededRandomness chance;
    private readonly Lock gate = new();

    public LedgerFile(string path, long seed)
    {
        chance = new(seed);
        foreach (var line in Lines(path)) done[line.Effect] = Answer(line.Effect, line.Name);
        file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    }

    /// <summary>What is written in the books: an effect each time that it was done.</summary>
    public static IReadOnlyList<LedgerLine> Lines(string path) => File.Exists(path)
        ? [.. File.ReadLines(path).Select(line => line.Split('\t')).Where(parts => parts.Length == 3).Select(parts => new LedgerLine(parts[0], parts[1], decimal.Parse(parts[2], CultureInfo.InvariantCulture)))]
        : [];

    public bool Has(string effect) => done.ContainsKey(effect);

    public ExchangeReply? AnswerHere(ExchangeRequest request) => request.Name.StartsWith("here.", StringComparison.Ordinal) ? Answer(request.Id, request.Name) : null;

    public async ValueTask<ExchangeReply> Ask(ExchangeRequest request, CancellationToken cancel)
    {
        await Task.Yield();
        var entity = request.Name.Split('.')[0];
        if (request.Kind is ExchangeKind.Read) return Answer(request.Id, request.Name);
        if (request.Repeats == "ask-only" || request is { Repeats: "ask-first", Attempt: > 0 })
        {
            if (done.TryGetValue(request.Id, out var known)) return known;
            if (request.Repeats == "ask-only") return new Refused("not-done", new("لم يُنفَّذ", "Not done"), entity, entity);
        }
        var fate = chance.Next(100);
        if (fate < 2) return new Failed("time-out", entity);
        var reply = Do(request);
        return fate < 4 ? new Failed("time-out", entity) : reply;
    }

    private ExchangeReply Do(ExchangeRequest request)
    {
        lock (gate)
        {
            if (request.Repeats == "by-id" && done.TryGetValue(request.Id, out var before)) return before;
            var amount = request.Name == "dof.collect-payment" && request.Inputs.TryGetProperty("amount", out var asked) && asked.ValueKind is JsonValueKind.Number ? asked.GetDecimal() : 0;
            file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{request.Id}\t{request.Name}\t{amount}\n")));
            return done[request.Id] = Answer(request.Id, request.Name);
        }
    }

    private static Answered Answer(string id, string name) =>
        new(JsonSerializer.SerializeToElement(new { number = $"N-{id}", receipt = $"P-{id}", value = id }), name.Split('.')[0], name.Split('.')[0], new("بموجب القانون", "By law"), 1);

    public void Dispose() => file.Dispose();
}

/// <summary>An effect that was done, and the money taken for it.</summary>
internal sealed record LedgerLine(string Effect, string Name, decimal Amount);
