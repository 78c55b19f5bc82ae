namespace Sijil.Steer.Compliance;

/// <summary>Who reads what of compliance.</summary>
internal static class ComplianceRights
{
    /// <summary>The Secretariat and the councils' members read everything.</summary>
    public static bool SeesAll(string role) => role is "analyst" or "secretary" or "member";

    /// <summary>An entity's officer reads the entity's own, and nothing of the government's.</summary>
    public static bool MaySee(string role, string of, string entity) => SeesAll(role) || role is "officer" && entity.Length > 0 && entity == of;
}
