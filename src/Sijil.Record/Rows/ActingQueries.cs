namespace Sijil.Record;

/// <summary>What is asked of the index of acting, in words that both databases read alike: $1 the actor, $2 the moment.</summary>
internal static class ActingQueries
{
    public const string Columns = "stream, ground, party, actor, service, from_at, until_at, stands";

    public const string Of = $"""
        select {Columns} from acting where actor = $1 and until_at > $2 and party > $3 order by party, ground, service limit $4
        """;

    public const string Between = $"""
        select {Columns} from acting where actor = $1 and stands = 1 and from_at <= $2 and until_at > $2
        and (party = $3 or party in (select above from acting_unit where unit = $3)) order by party, ground, service
        """;

    /// <summary>Each party once for every service in which the actor may act for it.</summary>
    private const string May = """
        may as materialized (
          select party, service from acting where actor = $1 and stands = 1 and from_at <= $2 and until_at > $2
          union
          select unit, service from acting join acting_unit on above = party where actor = $1 and stands = 1 and from_at <= $2 and until_at > $2)
        """;

    public const string Count = $"with {May} select count(distinct party) from may";

    /// <summary>The newest of each party are enough for the newest of all; a right over some services looks at the cases themselves.</summary>
    public const string NewestIds = $"""
        with {May},
        whole as materialized (select distinct party from may where service = ''),
        reached as (
          select p.case_id from whole w join case_party p on p.person = w.party and p.case_id >= coalesce(
            (select q.case_id from case_party q where q.person = w.party order by q.case_id desc limit 1 offset $3), '')
          union
          select c.id from may m join case_party p on p.person = m.party join case_row c on c.id = p.case_id and c.service = m.service
          where m.service <> '' and m.party not in (select party from whole))
        select case_id from reached order by case_id desc limit $3
        """;
}
