using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Record;

namespace Sijil.Measure.Periods;

/// <summary>Something that was said of a locked period after it was locked: which fact, when, who, and why it changes a figure.</summary>
/// <param name="Kind">ended (a transaction of the period), rated, indicator (a definition), card (a baseline or an exemption).</param>
/// <param name="Subject">The transaction, indicator or service.</param>
/// <param name="Who">An entity, a role, or the files of the models; never a person.</param>
internal sealed record Restatement(string Kind, string Subject, FactAddress Address, DateTimeOffset At, string Who);

/// <summary>An indicator of a locked period: as it was locked, and as it is known now.</summary>
internal sealed record RestatedFigure(Reading Locked, Reading Now)
{
    public bool Differs => Locked.Value.Amount != Now.Value.Amount || Locked.Value.Denominator != Now.Value.Denominator;
}

/// <summary>Reads what was said of locked periods after they were locked. It is found among the facts, so nobody can forget to declare it.</summary>
internal sealed class Restatements(Board board, RegisterFold registers, IJournal journal)
{
    /// <summary>Every indicator over the period, as locked and as known now.</summary>
    public IReadOnlyList<RestatedFigure> Figures(LockedPeriod locked)
    {
        var filter = FilterOf(locked);
        var then = board.After(locked.Position).Read(filter);
        var now = board.Read(filter).ToDictionary(reading => reading.Indicator.Id, StringComparer.Ordinal);
        return [.. then.Where(reading => now.ContainsKey(reading.Indicator.Id)).Select(reading => new RestatedFigure(reading, now[reading.Indicator.Id]))];
    }

    /// <summary>How many transactions of the period were said otherwise since.</summary>
    public int CountOf(LockedPeriod locked) => board.Figures.ReadCells(figures => Rows(figures, locked).Count());

    /// <summary>All of them, the earliest first; definitions and cards before transactions.</summary>
    public async ValueTask<IReadOnlyList<Restatement>> Of(LockedPeriod locked, int most, CancellationToken cancel)
    {
        var found = Definitions(locked).ToList();
        var rows = board.Figures.ReadCells(figures => Rows(figures, locked).OrderBy(row => row.Position).Take(Math.Max(0, most - found.Count)).Select(row => (row.Kind, Id: figures.Rows.Id[row.Row], row.Position)).ToList());
        foreach (var (kind, id, position) in rows)
            await foreach (var entry in journal.Read(position - 1, position, cancel)) found.Add(new(kind, id, new(position, 0), entry.RecordedAt, WhoOf(kind, entry)));
        return found;
    }

    private static BoardFilter FilterOf(LockedPeriod locked) => new(From: locked.Period.First, To: locked.Period.Last);

    private static string WhoOf(string kind, Entry entry) => kind is "rated" ? "customer" : entry.Origin.Kind is OriginKind.Reported ? entry.Origin.Source : "sijil";

    /// <summary>Live and reported transactions that ended in the period, and of which something was said after its lock.</summary>
    private static IEnumerable<(string Kind, int Row, long Position)> Rows(CaseFigures figures, LockedPeriod locked)
    {
        var (rows, cells, period, filter) = (figures.Rows, figures.Cells, locked.Period, new BoardFilter());
        var (first, last) = (Moment.Month(period.First), Moment.Month(period.Last));
        var late = cells.All.Select(cell => cell.Count > 0 && cell.Last > locked.Position && cell.Like.HasEnded && cell.Like.Month >= first && cell.Like.Month <= last && filter.Takes(figures.Words[cell.Like.Origin])).ToArray();
        if (!late.Contains(true)) yield break;
        for (var row = 0; row < rows.Count; row++)
        {
            if (!late[cells.Of(row)]) continue;
            if (rows.KnownEnded[row] > locked.Position) yield return ("ended", row, rows.KnownEnded[row]);
            else if (rows.KnownRated[row] > locked.Position) yield return ("rated", row, rows.KnownRated[row]);
        }
    }

    private IEnumerable<Restatement> Definitions(LockedPeriod locked) =>
        Changes(locked, "indicators", "indicator", []).Concat(Changes(locked, "services", "card", ["baseline", "visitExempt", "audience", "subServices", "channels", "shared", "documents", "fields"])).OrderBy(one => one.Address.Position);

    /// <param name="counted">The members of an entry on which figures rest; all where none is named.</param>
    private IEnumerable<Restatement> Changes(LockedPeriod locked, string register, string kind, string[] counted)
    {
        foreach (var entry in registers.Entries(register))
        {
            for (var place = 0; place < entry.History.Count; place++)
            {
                var change = entry.History[place];
                if (!FactAddress.TryParse(change.Address, out var address) || address.Position <= locked.Position) continue;
                if (place > 0 && counted.Length > 0 && Array.TrueForAll(counted, member => Said(entry.After(place - 1), member) == Said(entry.After(place), member))) continue;
                yield return new(kind, entry.Id, address, change.At, change.IsFile ? "models" : change.By.Role);
            }
        }
    }

    private static string Said(System.Text.Json.JsonElement content, string member) =>
        content.ValueKind is System.Text.Json.JsonValueKind.Object && content.TryGetProperty(member, out var said) ? said.GetRawText() : "";
}
