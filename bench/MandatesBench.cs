using System.Diagnostics;
using Sijil.Record;

namespace Sijil.Bench;

/// <summary>The lists of somebody who may act for a thousand parties, over a million cases: how long the newest hundred take, and the question that every page asks.</summary>
internal static class MandatesBench
{
    private const string Name = "mandates";
    private const int People = 100_000;
    private const int Represented = 1_000;
    private const int Samples = 400;
    private const int Warm = 20;
    private const int Shown = 100;
    private static readonly DateTimeOffset Day = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Services = [.. Enumerable.Range(1, 20).Select(n => $"S-{n:D2}")];

    public static async Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        var cases = options.IsGiven ? options.Cases : 1_000_000;
        using var scratch = new Scratch();
        var path = Path.Combine(scratch.Folder, "record.db");
        await using (var bulk = SqliteJournal.Open(path, TimeProvider.System, new SystemRandomness(), bulk: true)) await Fill(bulk, cases, cancel);
        await using (var journal = SqliteJournal.Open(path, TimeProvider.System, new SystemRandomness())) await Measure(sheet, "SQLite", journal, cases, cancel);
        if (!PostgresServer.IsInstalled)
        {
            Sheet.Note(Name, $"PostgreSQL is not installed, so not measured");
            return;
        }
        await using var server = await PostgresServer.Start();
        await using var postgres = await PostgresJournal.Open(server.Connection, TimeProvider.System, new SystemRandomness(), cancel);
        await Fill(postgres, cases, cancel);
        await Measure(sheet, "PostgreSQL", postgres, cases, cancel);
    }

    private static async Task Measure(Sheet sheet, string where, IJournal journal, int cases, CancellationToken cancel)
    {
        var now = Day.AddDays(1);
        var found = await journal.Acting.CasesOf("accountant", now, Shown, cancel);
        if (found.Count is not Shown) throw new InvalidOperationException($"{found.Count} cases are shown of {Shown}.");
        Sheet.Note(Name, $"{where}: {cases:N0} cases of {People:N0} people; the accountant may act for {await journal.Acting.Count("accountant", now, cancel):N0} parties, units too");
        sheet.Add(new(Name, $"{where}: the newest cases of 1,000 parties, p95", await Percentile(() => journal.Acting.CasesOf("accountant", now, Shown, cancel).AsTask()), 200, "ms"));
        sheet.Add(new(Name, $"{where}: one party's cases in two services, p95", await Percentile(() => journal.Acting.CasesIn("p-000007", ["S-01", "S-02"], Shown, cancel).AsTask()), 200, "ms"));
        sheet.Add(new(Name, $"{where}: fifty of the parties, p95", await Percentile(() => journal.Acting.Of("accountant", now, "", 50, cancel).AsTask()), 200, "ms"));
        sheet.Add(new(Name, $"{where}: may they act for this one, p95", await Percentile(() => journal.Acting.Between("accountant", "p-000500", now, cancel).AsTask()), 5, "ms"));
    }

    private static async Task<double> Percentile(Func<Task> ask)
    {
        for (var n = 0; n < Warm; n++) await ask();
        var took = new double[Samples];
        for (var n = 0; n < Samples; n++)
        {
            var began = Stopwatch.GetTimestamp();
            await ask();
            took[n] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        Array.Sort(took);
        return took[Samples * 95 / 100];
    }

    /// <summary>Cases of everybody in a random order, some of them of companies' units; and the accountant's thousand: most in everything, a tenth in two services only, one a company with units.</summary>
    private static async Task Fill(IJournal journal, int cases, CancellationToken cancel)
    {
        var chance = new Random(7);
        var pending = new List<Task>();
        for (var n = 0; n < cases; n++)
        {
            pending.Add(journal.Append(CaseOf(n, chance), cancel).AsTask());
            if (pending.Count < 2_000) continue;
            await Task.WhenAll(pending);
            pending.Clear();
        }
        for (var party = 0; party < Represented; party++) pending.Add(journal.Append(Right(party), cancel).AsTask());
        await Task.WhenAll(pending);
    }

    private static Turn CaseOf(int n, Random chance)
    {
        var (id, person) = ($"S{chance.NextInt64(1L << 60):x15}{n:x6}", chance.Next(People));
        var party = person is 0 ? $"p-000000.{chance.Next(300)}" : $"p-{person:D6}";
        var row = new CaseRow
        {
            Id = id, Version = 1, Journey = "single-service", Service = Services[chance.Next(Services.Length)], Customer = party, Holder = "", Step = "", Status = CaseStatus.Open, OpenedAt = Day, Origin = Origin.Live,
            State = new byte[120], Parties = [party],
        };
        return new() { Stream = $"case/{id}", ExpectedVersion = 0, Origin = Origin.Live, Facts = [new("case-opened", Day, "{}"u8.ToArray())], Case = row };
    }

    private static Turn Right(int party)
    {
        var book = $"p-{party:D6}";
        ActingRow May(string service) => new($"m-{party}", book, "accountant", service, Day, Day.AddYears(1));
        var units = party is 0 ? Enumerable.Range(0, 300).Select(n => new UnitRow(book, $"{book}.{n}")) : [];
        return new()
        {
            Stream = $"party/{book}", ExpectedVersion = 0, Origin = Origin.Live, Facts = [new("mandate-accepted", Day, "{}"u8.ToArray())],
            Acting = new(party % 10 is 9 ? [May("S-01"), May("S-02")] : [May("")], [.. units]),
        };
    }
}
