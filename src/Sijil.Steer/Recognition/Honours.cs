using Sijil.Facts;

namespace Sijil.Steer.Recognition;

/// <summary>A flag or certificate that a year's programme gave.</summary>
/// <param name="Certificate">The number by which anyone verifies it.</param>
internal sealed record Honour(string Programme, int Year, Award Award, string Certificate, DateOnly? IssuedOn = null)
{
    public const string Register = "honours";
}

/// <summary>Who is to be honoured for what; a tie honours each.</summary>
/// <param name="Prize">flag or certificate.</param>
/// <param name="Holder">The name on the certificate.</param>
internal sealed record Award(string Nomination, string Prize, Bilingual Category, Bilingual Title, string Entity, Bilingual EntityName, string Holder, decimal Total, bool IsTie = false);

/// <summary>What is left to be issued: the list, and the place of the next, counted from one.</summary>
internal sealed record Awards(int Next, IReadOnlyList<Award> List);

/// <summary>A member of staff honoured in person.</summary>
internal sealed record Medal(Bilingual Name, string Entity, string Kind, string Reasons, string Certificate, DateOnly? GrantedOn = null)
{
    public const string Register = "medals";
    public const string Model = "medal";
}
