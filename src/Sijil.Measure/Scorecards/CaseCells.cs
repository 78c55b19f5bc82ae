namespace Sijil.Measure.Scorecards;

/// <summary>The rows gathered by what they have in common: a figure is a sum over some thousands of cells, whatever the number of rows.</summary>
/// <remarks>It is brought up to date by whoever looks, so that a case pays nothing for it while it runs.</remarks>
internal sealed class CaseCells
{
    private readonly Dictionary<Alike, int> places = [];
    private readonly List<Cell> cells = [];
    private readonly List<int> touched = [];
    private readonly List<IFollowCells> followers = [];
    private int[] of = [];
    private int settled;

    public IReadOnlyList<Cell> All => cells;

    /// <summary>The cell of a row.</summary>
    public int Of(int row) => of[row];

    /// <summary>A row that was looked at says something new.</summary>
    public void Touch(int row)
    {
        if (row < settled) touched.Add(row);
    }

    public void Clear()
    {
        places.Clear();
        cells.Clear();
        touched.Clear();
        followers.Clear();
        (of, settled) = ([], 0);
    }

    /// <summary>Takes in what changed since it was last done.</summary>
    public void Settle(CaseFigures figures)
    {
        if (of.Length < figures.Rows.Count) Array.Resize(ref of, figures.Rows.Opened.Length);
        foreach (var row in touched) Take(figures, row, of[row]);
        touched.Clear();
        for (; settled < figures.Rows.Count; settled++) Take(figures, settled, -1);
    }

    /// <summary>From now on it is told of every row that comes into a cell or leaves one; the rows that are there come first.</summary>
    public void Follow(CaseFigures figures, IFollowCells follower)
    {
        for (var row = 0; row < settled; row++) follower.Come(figures, row, of[row]);
        followers.Add(follower);
    }

    public void Unfollow(IFollowCells follower) => followers.Remove(follower);

    private void Take(CaseFigures figures, int row, int before)
    {
        var like = Alike.Of(figures, row);
        if (before >= 0)
        {
            foreach (var follower in followers) follower.Leave(figures, row, before);
            cells[before].Count--;
            if (cells[before].Like.HasEnded) cells[before].Minutes -= figures.Rows.Minutes[row];
        }
        if (!places.TryGetValue(like, out var place))
        {
            places[like] = place = cells.Count;
            cells.Add(new(like));
        }
        var (cell, rows) = (cells[place], figures.Rows);
        cell.Count++;
        if (like.HasEnded) cell.Minutes += rows.Minutes[row];
        cell.First = Math.Min(cell.First, rows.KnownOpened[row]);
        cell.Last = Math.Max(cell.Last, Math.Max(rows.KnownOpened[row], Math.Max(rows.KnownEnded[row], rows.KnownRated[row])));
        of[row] = place;
        foreach (var follower in followers) follower.Come(figures, row, place);
    }
}

/// <summary>Something that is summed for each cell from what tells its rows apart.</summary>
internal interface IFollowCells
{
    void Come(CaseFigures figures, int row, int cell);
    void Leave(CaseFigures figures, int row, int cell);
}
