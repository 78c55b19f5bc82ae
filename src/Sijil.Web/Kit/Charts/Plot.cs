using System.Globalization;

namespace Sijil.Web.Kit.Charts;

/// <summary>One curve of a chart: its name and a value for each point of the axis, none where nothing was measured.</summary>
public sealed record Series(string Name, IReadOnlyList<decimal?> Values);

/// <summary>The rectangle a chart is drawn in; it turns the axis round for Arabic readers.</summary>
internal readonly record struct Plot(double Left, double Top, double Width, double Height, decimal Low, decimal High, bool Mirrored)
{
    private static readonly double[] Nice = [1, 2, 2.5, 5, 10];

    public double X(double share) => Left + Width * (Mirrored ? 1 - share : share);

    public double Y(decimal value) => Top + Height * (1 - Share(value));

    public double Share(decimal value) => High == Low ? 0 : Math.Clamp((double)((value - Low) / (High - Low)), 0, 1);

    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Round marks on the axis, about four of them.</summary>
    public static IReadOnlyList<decimal> Marks(decimal low, decimal high)
    {
        if (high <= low) return [low];
        var raw = (double)(high - low) / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = (decimal)(Nice.First(nice => nice * power >= raw * 0.999) * power);
        var marks = new List<decimal>();
        for (var mark = Math.Ceiling(low / step) * step; mark <= high; mark += step) marks.Add(mark);
        return marks;
    }
}
