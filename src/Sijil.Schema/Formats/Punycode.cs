using System.Text;

namespace Sijil.Schema.Formats;

/// <summary>The writing of international labels in letters of ASCII (RFC 3492).</summary>
internal static class Punycode
{
    private const int Base = 36, Least = 1, Most = 26, Skew = 38, Damp = 700, FirstBias = 72, FirstPoint = 128;

    /// <summary>The label that was written so; null where it is no such writing.</summary>
    public static string? Decode(string text)
    {
        var mark = text.LastIndexOf('-');
        List<int> points = [.. text[..Math.Max(mark, 0)].Select(one => (int)one)];
        if (points.Any(point => point >= FirstPoint)) return null;
        var (at, point, place, bias) = (mark < 0 ? 0 : mark + 1, FirstPoint, 0L, FirstBias);
        while (at < text.Length)
        {
            var (before, weight) = (place, 1L);
            for (var step = Base; ; step += Base)
            {
                if (at >= text.Length || Digit(text[at++]) is not { } digit) return null;
                place += digit * weight;
                var threshold = Threshold(step, bias);
                if (place > int.MaxValue) return null;
                if (digit < threshold) break;
                weight *= Base - threshold;
                if (weight > int.MaxValue) return null;
            }
            var count = points.Count + 1;
            bias = Adapt(place - before, count, before is 0);
            var next = point + (place / count);
            if (next > 0x10FFFF || next is >= 0xD800 and <= 0xDFFF) return null;
            point = (int)next;
            place %= count;
            points.Insert((int)place++, point);
        }
        return string.Concat(points.Select(char.ConvertFromUtf32));
    }

    public static string Encode(string label)
    {
        int[] points = [.. label.EnumerateRunes().Select(rune => rune.Value)];
        var text = new StringBuilder().Append([.. points.Where(point => point < FirstPoint).Select(point => (char)point)]);
        var (done, basic, from, delta, bias) = (text.Length, text.Length, FirstPoint, 0L, FirstBias);
        if (basic > 0) text.Append('-');
        while (done < points.Length)
        {
            var next = points.Where(point => point >= from).Min();
            delta += (next - from) * (done + 1L);
            from = next;
            foreach (var point in points)
            {
                if (point < from) delta++;
                if (point != from) continue;
                var rest = delta;
                for (var step = Base; Threshold(step, bias) is var threshold; step += Base)
                {
                    if (rest < threshold) break;
                    text.Append(Written((int)(threshold + ((rest - threshold) % (Base - threshold)))));
                    rest = (rest - threshold) / (Base - threshold);
                }
                text.Append(Written((int)rest));
                bias = Adapt(delta, done + 1, done == basic);
                delta = 0;
                done++;
            }
            delta++;
            from++;
        }
        return text.ToString();
    }

    private static int Threshold(int step, int bias) => Math.Clamp(step - bias, Least, Most);

    private static int Adapt(long delta, int count, bool isFirst)
    {
        delta /= isFirst ? Damp : 2;
        delta += delta / count;
        var steps = 0;
        for (; delta > (Base - Least) * Most / 2; steps += Base) delta /= Base - Least;
        return (int)(steps + ((Base - Least + 1) * delta / (delta + Skew)));
    }

    private static int? Digit(char one) => one switch
    {
        >= 'a' and <= 'z' => one - 'a',
        >= 'A' and <= 'Z' => one - 'A',
        >= '0' and <= '9' => one - '0' + 26,
        _ => null,
    };

    private static char Written(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);
}
