namespace Sijil.Web.Access;

/// <summary>Who may open a page or call; every endpoint states one, what is stated nowhere is refused.</summary>
public static class Policies
{
    public const string Customer = "customer";
    public const string Staff = "staff";
    public const string Advisor = "advisor";
    public const string Officer = "officer";
    public const string Analyst = "analyst";
    public const string Secretary = "secretary";
    public const string Member = "member";

    /// <summary>The Secretariat and the members: what is before the councils.</summary>
    public const string Council = "council";

    /// <summary>Whoever signed in, or a body's own program.</summary>
    public const string Program = "program";

    /// <summary>Staff, or a body's own program.</summary>
    public const string StaffProgram = "staff-program";
}
