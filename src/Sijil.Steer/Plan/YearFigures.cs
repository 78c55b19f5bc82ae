using System.Globalization;

namespace Sijil.Steer.Plan;

/// <summary>A figure for each of some years, as an entry writes it: <c>2027: 80</c> on a line of its own.</summary>
internal sealed record YearFigures(IReadOnlyList<(int Year, decimal Amount)> All)
{
    public static readonly YearFigures None = new([]);

    public decimal? this[int year] => All.Where(one => one.Year == year).Select(one => (decimal?)one.Amount).FirstOrDefault();

    public (int Year, decimal Amount)? Last => All.Count is 0 ? null : All[^1];

    /// <summary>In the order of the years; a line that says something else says nothing here.</summary>
    public static YearFigures Read(string? text) => text is null ? None : new([.. text.Split('\n').Select(Line).OfType<(int Year, decimal Amount)>().OrderBy(one => one.Year)]);

    private static (int Year, decimal Amount)? Line(string line) =>
        line.Split(':', StringSplitOptions.TrimEntries) is [var said, var figure]
        && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && decimal.TryParse(figure, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? (year, amount) : null;
}
