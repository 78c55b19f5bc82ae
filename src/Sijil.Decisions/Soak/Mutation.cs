using System.Text;

namespace Sijil.Decisions.Soak;

/// <summary>Texts made of good ones by cutting, doubling, mixing and putting in what parsers stumble over.</summary>
internal sealed class Mutation(Random random, string[] seeds, string[] pieces)
{
    private const int MaxLength = 6_000;

    public string Next()
    {
        var text = new StringBuilder(seeds[random.Next(seeds.Length)]);
        for (var change = random.Next(1, 6); change > 0 && text.Length is > 0 and < MaxLength; change--) Change(text);
        return text.ToString();
    }

    private void Change(StringBuilder text)
    {
        var at = random.Next(text.Length);
        switch (random.Next(6))
        {
            case 0: text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)); break;
            case 1: text.Insert(at, pieces[random.Next(pieces.Length)]); break;
            case 2: text[at] = (char)random.Next(32, 127); break;
            case 3: text.Insert(at, text.ToString(0, random.Next(Math.Min(at, 200) + 1))); break;
            case 4: text.Remove(at, Math.Min(random.Next(1, 120), text.Length - at)); break;
            default:
                var other = seeds[random.Next(seeds.Length)];
                var from = random.Next(other.Length);
                text.Insert(at, other.AsSpan(from, Math.Min(other.Length - from, random.Next(1, 400))));
                break;
        }
    }
}
