using FsCheck;
using FsCheck.Fluent;

namespace Sijil.Decisions.Tests.Check;

/// <summary>A kind of column: how its cells look, and values to try.</summary>
/// <param name="Points">The values that cells name, in order where they have one.</param>
/// <param name="Values">Values to try: those named and others.</param>
public sealed record ColumnKind(string Type, bool IsOrdered, IReadOnlyList<string> Points, IReadOnlyList<string> Values, string Allowed = "")
{
    public static IReadOnlyList<ColumnKind> All { get; } =
    [
        new("number", true, ["0", "5", "7.5", "10"], ["-3", "0", "1", "5", "6", "7.5", "8", "9.99", "10", "11", "1000000"]),
        new("string", false, ["\"a\"", "\"b\"", "\"سجل\""], ["\"a\"", "\"b\"", "\"c\"", "\"سجل\"", "\"\"", "\"other\""]),
        new("string", true, ["\"a\"", "\"ab\"", "\"m\""], ["\"\"", "\"a\"", "\"aa\"", "\"ab\"", "\"b\"", "\"m\"", "\"z\"", "\"سجل\""]),
        new("string", false, ["\"red\"", "\"green\"", "\"blue\""], ["\"red\"", "\"green\"", "\"blue\""], "<inputValues><text>\"red\", \"green\", \"blue\"</text></inputValues>"),
        new("number", true, ["0", "10", "20"], ["0", "1", "10", "15", "20"], "<inputValues><text>[0..20]</text></inputValues>"),
        new("boolean", false, ["true", "false"], ["true", "false"]),
        new("date", true, ["@\"2024-01-01\"", "@\"2024-01-02\"", "@\"2024-02-29\""],
            ["@\"2023-12-31\"", "@\"2024-01-01\"", "@\"2024-01-02\"", "@\"2024-01-03\"", "@\"2024-02-29\"", "@\"2024-03-01\""]),
        new("time", true, ["@\"08:00:00\"", "@\"08:00:01\"", "@\"17:30:00\""],
            ["@\"00:00:00\"", "@\"08:00:00\"", "@\"08:00:01\"", "@\"12:00:00\"", "@\"17:30:00\"", "@\"23:59:59\""]),
        new("dateTime", true, ["@\"2024-01-01T00:00:00\"", "@\"2024-01-01T12:00:00\""],
            ["@\"2023-12-31T23:59:59\"", "@\"2024-01-01T00:00:00\"", "@\"2024-01-01T06:00:00\"", "@\"2024-01-01T12:00:00\"", "@\"2025-01-01T00:00:00\""]),
        new("dayTimeDuration", true, ["@\"PT0S\"", "@\"P1D\"", "@\"P30D\""], ["@\"-P1D\"", "@\"PT0S\"", "@\"PT1H\"", "@\"P1D\"", "@\"P2D\"", "@\"P30D\"", "@\"P31D\""]),
        new("yearMonthDuration", true, ["@\"P1M\"", "@\"P2M\"", "@\"P18Y\""], ["@\"P0M\"", "@\"P1M\"", "@\"P2M\"", "@\"P3M\"", "@\"P18Y\"", "@\"P19Y\""]),
    ];

    public Gen<string> Cell =>
        from form in Gen.Choose(0, IsOrdered ? 12 : 5)
        from first in Gen.Choose(0, Points.Count - 1)
        from second in Gen.Choose(0, Points.Count - 1)
        select Write(form, Points[Math.Min(first, second)], Points[Math.Max(first, second)]);

    private static string Write(int form, string low, string high) => form switch
    {
        0 or 1 => "-",
        2 => low,
        3 => $"{low}, {high}",
        4 => $"not({low})",
        5 => $"? = {low} or ? = {high}",
        6 => $"< {low}",
        7 => $"<= {high}",
        8 => $"> {low}",
        9 => $">= {high}",
        10 => $"[{low}..{high}]",
        11 => $"({low}..{high})",
        _ => $"? >= {low} and not(? > {high})",
    };
}
