using System.Text;

namespace Sijil.Record.Tests;

/// <summary>Appends by chance, cuts the power by chance, and holds what comes back against its own notes of what was acknowledged.</summary>
internal sealed class CrashRun
{
    private readonly SeededRandomness _chance;
    private readonly SimulatedDisk _disk;
    private readonly FakeClock _clock = new();
    private readonly bool _forgetsToFlush;
    private readonly List<(string Stream, long Version, int Mark)> _acknowledged = [];

    public CrashRun(int seed, bool forgetsToFlush = false)
    {
        _chance = new(seed);
        _disk = new(new SeededRandomness(seed + 1000));
        _forgetsToFlush = forgetsToFlush;
    }

    public List<string> Faults { get; } = [];

    public string Root { get; private set; } = "";

    public async Task Go(int rounds)
    {
        for (var round = 0; round < rounds && Faults.Count is 0; round++)
        {
            var journal = Open();
            await Check(journal);
            for (var left = _chance.Next(30); left > 0; left--) await AppendOne(journal);
            if (!_forgetsToFlush) await AppendWithoutAnswer(journal);
            Root = (await journal.TreeHead(default)).RootHex;
            _disk.Crash();
        }
        await Check(Open());
    }

    public static Turn TurnOf(string stream, long expected, int mark) => new()
    {
        Stream = stream,
        ExpectedVersion = expected,
        Origin = Origin.Live,
        Facts = [new("marked", FakeClock.Start, Encoding.UTF8.GetBytes($$"""{"mark":{{mark}}}"""))],
        Case = stream.StartsWith("case/", StringComparison.Ordinal) ? RowOf(stream[5..], expected + 1) : null,
    };

    private static CaseRow RowOf(string id, long version) => new()
    {
        Id = id, Version = version, Journey = "j", Service = "s", Customer = "c", Holder = "h", Step = "t", Status = CaseStatus.Open,
        OpenedAt = FakeClock.Start, Origin = Origin.Live, State = new byte[] { 1 },
    };

    private LogJournal Open() => LogJournal.Open(_disk, _clock, _chance, flushEach: !_forgetsToFlush);

    private async Task AppendOne(LogJournal journal)
    {
        _clock.Move(TimeSpan.FromSeconds(_chance.Next(3) - 1));
        var stream = $"case/{_chance.Next(5)}";
        var expected = Math.Max(0, await journal.VersionOf(stream, default) - (_chance.Next(4) is 0 ? 1 : 0));
        var mark = _chance.Next(1_000_000);
        if (await journal.Append(TurnOf(stream, expected, mark), default) is AppendOutcome.Committed committed)
        {
            if (committed.Position != _acknowledged.Count + 1) Faults.Add($"position {committed.Position} after {_acknowledged.Count}");
            _acknowledged.Add((stream, committed.Version, mark));
        }
    }

    // The power fails during the flush: the turn may be there afterwards or not, but then wholly.
    private async Task AppendWithoutAnswer(LogJournal journal)
    {
        _disk.FailNextFlush = true;
        try
        {
            await journal.Append(TurnOf("unanswered/1", await journal.VersionOf("unanswered/1", default), 0), default);
        }
        catch (JournalStopped)
        {
            // As it should.
        }
    }

    private async Task Check(LogJournal journal)
    {
        var entries = new List<Entry>();
        await foreach (var entry in journal.Read(0, journal.Head, default)) entries.Add(entry);
        if (entries.Count > _acknowledged.Count && entries[_acknowledged.Count] is { Stream: "unanswered/1" } late)
        {
            _acknowledged.Add((late.Stream, late.Version, 0));
        }
        if (entries.Count != _acknowledged.Count) Faults.Add($"{entries.Count} turns, {_acknowledged.Count} acknowledged");
        foreach (var (entry, told) in entries.Zip(_acknowledged))
        {
            var json = Encoding.UTF8.GetString(entry.Facts[0].Data.Span);
            if ((entry.Stream, entry.Version, json) != (told.Stream, told.Version, $$"""{"mark":{{told.Mark}}}""")) Faults.Add($"position {entry.Position} differs");
        }
        if (entries.Zip(entries.Skip(1)).Any(pair => pair.Second.RecordedAt < pair.First.RecordedAt)) Faults.Add("recorded times go back");
        foreach (var row in await journal.Cases.All("", 100, default))
        {
            if (row.Version != await journal.VersionOf($"case/{row.Id}", default)) Faults.Add($"the row of case {row.Id} is at {row.Version}");
        }
    }
}
