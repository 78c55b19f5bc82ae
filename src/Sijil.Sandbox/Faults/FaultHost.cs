using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>A small program that runs made-up journeys on a real record and does what it reads, line by line, until it is killed: it answers only what is on disk.</summary>
internal sealed class FaultHost(CaseNode node, LedgerFile ledger, TextWriter answers)
{
    private static readonly int[] numbers = [1, 2, 3, 5, 8, 13, 21, 34];

    /// <summary>The journeys that it knows.</summary>
    public static (JourneyLibrary Library, IReadOnlyList<string> Models) Known() => MadeUp.Library(numbers);

    /// <param name="unsynced">Planted: commits are answered although nothing asked the disk to keep them.</param>
    public static async Task Run(string data, string books, bool unsynced, TextReader orders, TextWriter answers, CancellationToken cancel)
    {
        var clock = TimeProvider.System;
        var chance = new SystemRandomness();
        await using var record = unsynced ? null : await RecordModule.Open(new() { DataDirectory = data }, clock, new SystemIds(clock), chance, cancel);
        await using var loose = unsynced ? SqliteJournal.OpenUnsynced(Path.Combine(data, "journal.db"), clock, chance) : null;
        using var ledger = new LedgerFile(books, chance.Next(int.MaxValue));
        Keyring keyring = record is null ? new SeededKeyring(1) : record.Keyring;
        using var node = new CaseNode(record?.Journal ?? loose!, keyring, Known().Library, ledger, clock, new SystemIds(clock), NullLoggerFactory.Instance);
        var host = new FaultHost(node, ledger, TextWriter.Synchronized(answers));
        var driving = node.Drive(cancel);
        host.Say("ready");
        while (await orders.ReadLineAsync(cancel) is { } order) _ = host.Obey(order.Split(' '));
        await driving.WaitAsync(TimeSpan.FromSeconds(1), clock, cancel);
    }

    private async Task Obey(string[] order)
    {
        try
        {
            await Task.Yield();
            var told = order[0] == "open" ? await Open(order) : await GoOn(order[2]);
            Say(told.IsRefused ? $"no {order[1]}" : string.Create(CultureInfo.InvariantCulture, $"ok {order[1]} {told.Value.Id} {told.Value.Version} {(told.Value.IsOpen ? "open" : "over")}"));
        }
        catch (Exception broken)
        {
            Say($"broke {order[1]} {broken.GetType().Name}");    // nothing is known of it
        }
    }

    private ValueTask<Outcome<CaseView>> Open(string[] order)
    {
        var (key, model, n) = (order[2], order[3], int.Parse(order[4], CultureInfo.InvariantCulture));
        return node.Desk.Open(new Opening
        {
            Case = Names.CaseId(key), Model = model, Service = "", Entity = "dha", Customer = $"p-{n}", By = new Actor($"p-{n}", "customer", "portal"), Origin = Origin.Live,
            Data = new JsonObject { ["n"] = n, ["key"] = $"k{n % 3}" },
        }, CancellationToken.None);
    }

    /// <summary>Does the next thing that a person can do for a case.</summary>
    private async ValueTask<Outcome<CaseView>> GoOn(string id)
    {
        if (await node.Desk.Find(id, CancellationToken.None) is not { } view) return CaseRefusals.NotFound;
        if (view.Steps is [var step, ..])
        {
            var by = step.Holder == "customer" ? new Actor(view.Customer, "customer", "portal") : new Actor($"s-{step.Holder}", step.Role, "desk");
            return await node.Desk.Answer(id, new StepAnswer(step.Token, by, new JsonObject { ["n"] = id.Length % 10 }), CancellationToken.None);
        }
        if (view.Incidents is not [var incident, ..]) return view;
        var owner = new Actor($"s-{incident.Owner}", "officer", "desk");
        if (incident.Code != "in-doubt") return await node.Desk.Remedy(id, new Remedy(incident.Id, owner), CancellationToken.None);
        var done = ledger.Has(incident.Id[..^".i".Length]);
        return await node.Desk.Settle(id, new Settlement(incident.Id, done, "1/7", done ? new JsonObject { ["number"] = "7" } : [], owner), CancellationToken.None);
    }

    private void Say(string line)
    {
        answers.WriteLine(line);
        answers.Flush();
    }
}
