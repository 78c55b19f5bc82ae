using System.Runtime.CompilerServices;
using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Scorecards;

/// <summary>Every transaction as one row of codes and counts: what the whole board is read from.</summary>
/// <remarks>A child case is part of its parent's transaction and has no row; a council's موضوع serves no customer and has none either.</remarks>
internal sealed partial class CaseFigures : IFold
{
    private readonly Lock gate = new();

    public string Name => "case-figures";
    public int Version => 4;

    public CaseColumns Rows { get; } = new();
    public Codes Words { get; } = new();

    /// <summary>Events of each activity of each imported log.</summary>
    public SortedDictionary<string, SortedDictionary<string, int>> Activities { get; } = new(StringComparer.Ordinal);

    /// <summary>Reports that were turned away: by entity, by reason.</summary>
    public SortedDictionary<string, SortedDictionary<string, int>> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>How often the rows have changed; a reading made at this count still holds.</summary>
    public long Changes { get; private set; }

    /// <summary>The rows by what they have in common, as far as they were looked at; kept beside them, never saved.</summary>
    public CaseCells Cells { get; } = new();

    /// <summary>What formulas came to in each cell.</summary>
    public ConditionalWeakTable<IndicatorFormula, FormulaSums> Sums { get; } = [];

    /// <summary>On which day each turn of the record was written.</summary>
    public RecordedDays Days { get; } = new();

    /// <summary>Looks while the rows stand still.</summary>
    public TResult Read<TResult>(Func<CaseFigures, TResult> look)
    {
        lock (gate) return look(this);
    }

    /// <summary>Looks at the rows by what they have in common; what changed since the last look is taken in first.</summary>
    public TResult ReadCells<TResult>(Func<CaseFigures, TResult> look)
    {
        lock (gate)
        {
            Cells.Settle(this);
            return look(this);
        }
    }

    public void Reset()
    {
        lock (gate)
        {
            Rows.Clear();
            Words.Clear();
            Cells.Clear();
            Sums.Clear();
            Days.Clear();
            Activities.Clear();
            Refused.Clear();
            Changes++;
        }
    }

    public void Apply(Entry entry)
    {
        Days.Add(entry);
        foreach (var recorded in entry.Facts)
        {
            if (!IsCounted(recorded.Type)) continue;
            var fact = FactCodec.Read(recorded);
            lock (gate)
            {
                Take(fact, entry, recorded.HappenedAt);
                Changes++;
            }
        }
    }

    // Few kinds of fact are counted; the others are passed over unread.
    private static bool IsCounted(string type) =>
        type is "case-opened" or "case-closed" or "customer-rated" or "transaction-reported" or "log-case-imported" or "report-refused";

    private void Take(Fact fact, Entry entry, DateTimeOffset at)
    {
        switch (fact)
        {
            case CaseOpened opened: Open(opened, entry, at); break;
            case CaseClosed closed: Close(closed, entry, at); break;
            case CustomerRated rated: Rate(rated, entry); break;
            case TransactionReported reported: Report(reported, entry); break;
            case LogCaseImported imported: Import(imported, entry); break;
            case ReportRefused refused: Count(Refused, refused.Entity, refused.Code); break;
        }
    }

    /// <summary>A case of ours, not what another system reported.</summary>
    public bool RunsHere(int row) => Words[Rows.Version[row]].Length > 0;

    public bool IsVisit(ushort channel) => Channels.IsVisit(Words[channel]);

    /// <summary>What is said of a row that was looked at is looked at again.</summary>
    private void Touch(int row) => Cells.Touch(row);

    private static void Count(SortedDictionary<string, SortedDictionary<string, int>> counts, string group, string name)
    {
        if (!counts.TryGetValue(group, out var names)) counts[group] = names = new(StringComparer.Ordinal);
        names[name] = names.GetValueOrDefault(name) + 1;
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate)
        {
            writer.WriteStartObject();
            Words.Save(writer, "words");
            Rows.Save(writer);
            Days.Save(writer);
            SaveCounts(writer, "activities", Activities);
            SaveCounts(writer, "refused", Refused);
            writer.WriteEndObject();
        }
    }

    public void Load(JsonElement saved)
    {
        lock (gate)
        {
            Words.Load(saved.GetProperty("words"));
            Rows.Load(saved);
            Days.Load(saved);
            Cells.Clear();
            Sums.Clear();
            LoadCounts(saved.GetProperty("activities"), Activities);
            LoadCounts(saved.GetProperty("refused"), Refused);
            Changes++;
        }
    }

    private static void SaveCounts(Utf8JsonWriter writer, string name, SortedDictionary<string, SortedDictionary<string, int>> counts)
    {
        writer.WriteStartObject(name);
        foreach (var (group, names) in counts)
        {
            writer.WriteStartObject(group);
            foreach (var (each, count) in names) writer.WriteNumber(each, count);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static void LoadCounts(JsonElement saved, SortedDictionary<string, SortedDictionary<string, int>> counts)
    {
        counts.Clear();
        foreach (var group in saved.EnumerateObject())
            counts[group.Name] = new(group.Value.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetInt32()), StringComparer.Ordinal);
    }
}
