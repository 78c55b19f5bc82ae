namespace Sijil.Bench;

/// <summary>Workload P: events of a year in the order in which they arrive, cases mixed; 40 activities, 7 to 11 events a case, one case in ten leaves the way once.</summary>
internal sealed class MiningEvents
{
    public const int Activities = 40;
    private const int Ways = 4, Longest = 11, Wheel = 1 << 13;
    private const long Step = 10_000_000L * 60;    // a minute, in ticks

    private MiningEvents(int cases, int events)
    {
        Cases = cases;
        (Case, Activity, At) = (new int[events], new byte[events], new long[events]);
    }

    public int Cases { get; }
    public int[] Case { get; }
    public byte[] Activity { get; }
    public long[] At { get; }

    /// <summary>Cases begin one after the other; what each will do later waits in a wheel of minutes, so the whole comes out in order without being sorted.</summary>
    public static MiningEvents Of(int cases)
    {
        var random = new Random(42);
        var made = new MiningEvents(cases, Enumerable.Range(0, cases).Sum(number => WayOf(number).Length));
        var wheel = new List<(int Case, int Place)>[Wheel];
        for (var slot = 0; slot < Wheel; slot++) wheel[slot] = [];
        var (minute, next, filled) = (0L, 0, 0);
        var perMinute = Math.Max(1, cases / 500_000);
        for (; filled < made.Case.Length; minute++)
        {
            for (var begun = 0; begun < perMinute && next < cases; begun++) wheel[minute % Wheel].Add((next++, 0));
            var due = wheel[minute % Wheel];
            for (var at = 0; at < due.Count; at++, filled++)
            {
                var (number, place) = due[at];
                var way = WayOf(number);
                (made.Case[filled], made.Activity[filled], made.At[filled]) = (number, way[place], minute * Step + at);
                if (place + 1 < way.Length) wheel[(minute + 1 + random.Next(Wheel - 1)) % Wheel].Add((number, place + 1));
            }
            due.Clear();
        }
        return made;
    }

    /// <summary>What a case does: one of four ways, its last four steps by chance; one in ten swaps, leaves out or repeats a step.</summary>
    private static byte[] WayOf(int number)
    {
        var chance = unchecked((uint)number * 2_654_435_761u);
        var way = new List<byte>(Longest + 1);
        var length = Longest - (int)(chance >> 8 & 3) - (int)(chance >> 10 & 1);
        for (var place = 0; place < length; place++) way.Add((byte)(number % Ways * 10 + Math.Min(place, 9)));
        if (chance >> 16 is var other && other % 10 is 0)
        {
            var at = 1 + (int)(other / 10 % (uint)(way.Count - 2));
            if (other / 100 % 3 is 0) (way[at], way[at + 1]) = (way[at + 1], way[at]);
            else if (other / 100 % 3 is 1) way.RemoveAt(at);
            else way.Insert(at, way[at]);
        }
        return [.. way];
    }

    public async Task Write(string file, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(file, append: false, new System.Text.UTF8Encoding(false), 1 << 20);
        for (var at = 0; at < Case.Length; at++) await writer.WriteLineAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Case[at]},{Activity[at]},{At[at]}").AsMemory(), cancel);
    }
}
