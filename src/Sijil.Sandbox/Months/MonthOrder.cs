namespace Sijil.Sandbox.Months;

/// <summary>Which month to simulate: so many days before a date, with so many residents and cases.</summary>
/// <param name="Before">The first day after it; everything in it has happened before that day.</param>
/// <param name="Cases">How many cases begin; by itself three for every four residents in thirty days.</param>
/// <param name="Only">The services or sub-services that are asked for; everything that runs here unless given.</param>
/// <param name="Part">Tells apart several stretches of time of one simulation, which is one origin.</param>
/// <param name="Play">The demonstration to which these days belong; a month of its own unless given.</param>
internal sealed record MonthOrder(long Seed, DateOnly Before, int Days = 30, int Residents = 10_000, int? Cases = null, IReadOnlyList<string>? Only = null, string Part = "", string? Play = null)
{
    /// <summary>The sample emirate's own time.</summary>
    public static readonly TimeSpan Zone = TimeSpan.FromHours(4);

    public DateTimeOffset StartsAt => new(Before.AddDays(-Days).ToDateTime(TimeOnly.MinValue), Zone);
    public DateTimeOffset EndsAt => new(Before.ToDateTime(TimeOnly.MinValue), Zone);
    public int Openings => Cases ?? (int)((long)Residents * Days * 3 / 120);
    public string Name => Play ?? FormattableString.Invariant($"seed-{Seed}");
    public string Stream => Part.Length is 0 ? $"simulation/{Name}" : $"simulation/{Name}/{Part}";
}

/// <summary>What a simulated month left in the record.</summary>
/// <param name="Root">The root of the record's tree, in hexadecimal.</param>
internal sealed record MonthReport(int Cases, int Ended, long Facts, string Root);
