namespace Sijil.Serve.Mandates;

/// <summary>Whose things somebody sees: their own, or a party's as far as they may act for it.</summary>
/// <param name="Services">None named is all.</param>
internal sealed record Reach(string Party, string Actor, IReadOnlyList<string> Services)
{
    public static Reach Own(string person) => new(person, person, []);

    /// <summary>Somebody acts for another.</summary>
    public bool IsForAnother => Party != Actor;

    public bool Covers(string service) => Services.Count is 0 || Services.Contains(service);
}
