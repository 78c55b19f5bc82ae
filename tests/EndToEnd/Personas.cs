namespace Sijil.EndToEnd.Tests;

/// <summary>The practice people of models/people, by what the identity provider calls them.</summary>
internal static class Personas
{
    public static string Mother => Customer(1);
    /// <summary>Signed in with the least level of identity.</summary>
    public static string Unverified => Customer(4);
    public static string Founder => Customer(3);
    public static string Advisor => Staff(1);
    public static string Officer => Staff(2);
    public static string Analyst => Staff(3);
    public static string Secretary => Staff(4);
    public static string Member => Staff(5);

    /// <summary>Works with the councils, and is cleared for nothing secret.</summary>
    public static string Assistant => Staff(230);

    /// <summary>Sits on the Strategic Affairs Council, and is cleared for nothing secret.</summary>
    public static string UnclearedMember => Staff(209);

    public static string Customer(int number) => $"00000000-0000-4000-8000-{number:D12}";

    /// <summary>An officer of the body that keeps the population register.</summary>
    public static string IdentityOfficer => Staff(134);

    /// <summary>An officer of the body that registers births.</summary>
    public static string HealthOfficer => Staff(122);

    private static string Staff(int number) => $"00000000-0000-4000-9000-{number:D12}";
}
