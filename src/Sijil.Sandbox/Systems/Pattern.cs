using System.Globalization;
using System.Text;

namespace Sijil.Sandbox.Systems;

/// <summary>Makes an output from its pattern: {yyyy}, {date}, {6} digits, {uuid}, {iban}; the same request makes the same.</summary>
internal static class Pattern
{
    public static string Fill(string pattern, string key, DateTimeOffset now)
    {
        var chance = Chance.Of(key, pattern);
        var filled = new StringBuilder(pattern.Length + 8);
        for (var at = 0; at < pattern.Length;)
        {
            var close = pattern[at] is '{' ? pattern.IndexOf('}', at) : -1;
            if (close < 0)
            {
                filled.Append(pattern[at++]);
                continue;
            }
            filled.Append(Part(pattern[(at + 1)..close], now, ref chance));
            at = close + 1;
        }
        return filled.ToString();
    }

    private static string Part(string name, DateTimeOffset now, ref Chance chance) => name switch
    {
        "yyyy" => now.ToString("yyyy", CultureInfo.InvariantCulture),
        "date" => now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "uuid" => $"{Digits(8, ref chance)}-0000-4000-8000-{Digits(12, ref chance)}",
        "iban" => $"AE00 0000 0000 {Digits(4, ref chance)} {Digits(4, ref chance)} {Digits(3, ref chance)}",
        _ when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => Digits(count, ref chance),
        _ => "{" + name + "}",
    };

    private static string Digits(int count, ref Chance chance)
    {
        Span<char> digits = stackalloc char[Math.Min(count, 32)];
        foreach (ref var digit in digits) digit = (char)('0' + chance.Next(10));
        return new(digits);
    }
}
