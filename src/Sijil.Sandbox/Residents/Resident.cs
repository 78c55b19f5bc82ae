namespace Sijil.Sandbox.Residents;

/// <summary>One synthetic resident: small, and all that registers hold of them follows from it.</summary>
internal readonly record struct Resident
{
    public int Index { get; init; }
    public byte NationalityIndex { get; init; }
    public bool IsFemale { get; init; }
    public PersonName Name { get; init; }
    public DateOnly Born { get; init; }

    /// <summary>The index of the first of the household.</summary>
    public int Household { get; init; }

    /// <summary>Indexes of relatives, -1 where there is none in the emirate.</summary>
    public int Spouse { get; init; }
    public int Mother { get; init; }
    public int Father { get; init; }
    public int FirstChild { get; init; }
    public byte Children { get; init; }

    /// <summary>From 0, little, to 9, much.</summary>
    public byte Income { get; init; }

    public Nationality Nationality => Nationality.All[NationalityIndex];
    public bool IsCitizen => Nationality.IsCitizen;
    public string Id => IdOf(Index);

    /// <summary>Visibly invented: no real number has four zeros for its year.</summary>
    public string Idn => FormattableString.Invariant($"784-0000-{1_000_000 + Index}-{Index % 10}");

    public static string IdOf(int index) => FormattableString.Invariant($"r-{index + 1:D5}");

    public int AgeAt(DateOnly day) => day.Year - Born.Year - (day.DayOfYear < Born.DayOfYear ? 1 : 0);
}
