namespace Sijil.Facts;

/// <summary>Who did something, in which role, through which channel.</summary>
/// <param name="Id">A person id, a staff id, an entity or a system.</param>
/// <param name="Role">customer, advisor, officer, secretary, member, analyst, partner or system.</param>
/// <param name="For">The person or company for whom they did it, where that is not themself and no office of theirs.</param>
/// <param name="Channel">portal, app, centre, call-centre, partner, desk, api, entity or system.</param>
public sealed record Actor(string Id, string Role, string Channel,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? For = null)
{
    public static readonly Actor System = new("sijil", "system", "system");

    /// <summary>Whose it is that was done.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Party => For ?? Id;

    /// <summary>Neither the customer nor a machine: such a hand makes a case assisted or touched by staff.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsStaff => Role is not ("customer" or "system");
}
