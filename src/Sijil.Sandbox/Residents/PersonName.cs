namespace Sijil.Sandbox.Residents;

/// <summary>A name in both scripts.</summary>
internal readonly record struct PersonName(string Ar, string En)
{
    public static PersonName operator +(PersonName first, PersonName next) => new($"{first.Ar} {next.Ar}", $"{first.En} {next.En}");

    /// <summary>Reads "سالم Salem, أحمد Ahmed": the Arabic, a space, the Latin.</summary>
    public static PersonName[] List(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One)];

    private static PersonName One(string text)
    {
        var latin = 0;
        while (!char.IsAsciiLetter(text[latin])) latin++;
        return new(text[..latin].TrimEnd(), text[latin..]);
    }
}
