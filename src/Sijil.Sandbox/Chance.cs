namespace Sijil.Sandbox;

/// <summary>Chance that follows from a key: the same key gives the same throws on every machine.</summary>
internal struct Chance
{
    private ulong state;

    private Chance(ulong state) => this.state = state;

    public static Chance Of(ulong seed) => new(unchecked(seed * 0x9E3779B97F4A7C15UL + 0x632BE59BD9B4E019UL));

    public static Chance Of(params ReadOnlySpan<string> keys)
    {
        var hash = 0xCBF29CE484222325UL;
        unchecked
        {
            foreach (var key in keys)
            {
                foreach (var letter in key) hash = (hash ^ letter) * 0x100000001B3UL;
                hash = (hash ^ 0x1F) * 0x100000001B3UL;    // "ab","c" is another key than "a","bc"
            }
        }
        return new(hash);
    }

    /// <summary>A number from 0 up to, not including, the limit.</summary>
    public int Next(int limit) => (int)(((Step() >> 32) * (ulong)limit) >> 32);

    public int Between(int least, int most) => least + Next(most - least + 1);

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Share() => (Step() >> 11) * (1.0 / (1UL << 53));

    public bool Is(double share) => Share() < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <summary>A throw around 0 with deviation 1.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Share())) * Math.Cos(2 * Math.PI * Share());

    /// <summary>A time of which half are shorter than the middle, and all but one in a hundred shorter than the far end.</summary>
    public double LogNormal(double middle, double far) => middle * Math.Exp(Math.Log(far / middle) / 2.326 * Normal());

    // SplitMix64: small, fast, and every seed is as good as another.
    private ulong Step()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
