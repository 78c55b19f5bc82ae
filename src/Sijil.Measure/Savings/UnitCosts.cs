using Sijil.Facts;

namespace Sijil.Measure.Savings;

/// <summary>What one unit costs, in dirhams: the only prices by which savings are counted; a project's are frozen with its baseline.</summary>
/// <param name="CustomerVisit">A customer's visit: the way, the wait and the fare.</param>
/// <param name="CustomerField">A field that a customer fills in.</param>
/// <param name="StaffMinute">A minute of staff time with its overheads.</param>
internal sealed record UnitCosts(decimal CustomerVisit, decimal CustomerField, decimal StaffMinute, int Version, Bilingual? Source = null)
{
    public const string Register = "unit-costs";

    public static UnitCosts? Of(IReadOnlyDictionary<string, UnitCosts> register) => register.GetValueOrDefault(Register);
}
