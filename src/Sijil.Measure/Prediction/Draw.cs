namespace Sijil.Measure.Prediction;

/// <summary>Chance that follows from a seed: the same run gives the same cases on every machine.</summary>
internal sealed class Draw(ulong seed)
{
    private ulong state = seed;

    /// <summary>Another chance for each name, whatever was drawn before.</summary>
    public static Draw Of(long seed, string name)
    {
        var hash = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL + 0xCBF29CE484222325UL);
        unchecked
        {
            foreach (var letter in name) hash = (hash ^ letter) * 0x100000001B3UL;
        }
        return new(hash);
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Share() => (Step() >> 11) * (1.0 / (1UL << 53));

    public int Next(int limit) => (int)(((Step() >> 32) * (ulong)limit) >> 32);

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    private ulong Step()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
