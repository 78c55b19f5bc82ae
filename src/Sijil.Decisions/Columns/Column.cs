using Sijil.Decisions.Compile;
using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Columns;

/// <summary>The values of one input for many rows. The memory given is read, not copied, and must not change while a table is evaluated.</summary>
public abstract class Column
{
    private protected Column(int count) => Count = count;

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    internal abstract FeelKind Kind { get; }

    /// <summary>The value of a row, as FEEL sees it.</summary>
    public abstract FeelValue this[int row] { get; }

    /// <summary>Whole numbers of one byte.</summary>
    public static Column Numbers(ReadOnlyMemory<byte> values) => new ByteColumn(values);

    /// <summary>Whole numbers.</summary>
    public static Column Numbers(ReadOnlyMemory<int> values) => new WholeColumn(values, false);

    /// <summary>Numbers with digits behind the point.</summary>
    public static Column Numbers(ReadOnlyMemory<decimal> values) => new DecimalColumn(values);

    /// <summary>Strings as codes: each code is the place of its string among the words, where a null word stands for null.</summary>
    /// <exception cref="ArgumentException">There are more than 256 words.</exception>
    public static Column Texts(ReadOnlyMemory<byte> codes, IReadOnlyList<string?> words) =>
        words.Count <= 256 ? new WordColumn(codes, [.. words]) : throw new ArgumentException("A byte tells 256 words apart.", nameof(words));

    /// <summary>Booleans.</summary>
    public static Column Booleans(ReadOnlyMemory<bool> values) => new BooleanColumn(values);

    /// <summary>Dates, by their days since 1970-01-01.</summary>
    public static Column Dates(ReadOnlyMemory<int> days) => new WholeColumn(days, true);

    /// <summary>Any values; the slowest kind, for what the others do not hold.</summary>
    public static Column Values(IReadOnlyList<FeelValue> values) => new ValueColumn(values);

    /// <summary>What the column's evaluation looks values up in, made once for all rows.</summary>
    internal abstract ColumnLookup Prepare(ColumnIndex index);
}

/// <summary>A column ready to strike out rules: for the rows from a place on, each row's set keeps the rules that its value passes.</summary>
internal abstract class ColumnLookup
{
    /// <summary>Whether there are values whose rules are known only by asking each cell, so that rows are taken one by one.</summary>
    public virtual bool MustAsk => false;

    /// <param name="start">The first row.</param>
    /// <param name="left">One word of rules for each row.</param>
    public abstract void Keep(int start, Span<ulong> left);

    /// <summary>The piece of a row's value, for tables with more rules than a word holds; -1 where each cell must be asked.</summary>
    public abstract int PieceOf(int row);
}
