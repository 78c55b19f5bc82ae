using Sijil.Facts;
using Sijil.Serve.Desk;

namespace Sijil.Serve.Incidents;

/// <summary>What came of trying many again.</summary>
/// <param name="Tried">In how many cases it was tried again.</param>
/// <param name="Gone">How many had been dealt with meanwhile, or refused it.</param>
/// <param name="Left">How many are left for another time.</param>
internal sealed record RetriedMany(int Tried, int Gone, int Left);

/// <summary>A system is well again: all that it left stuck is tried again, each in its own case, with the name of whoever had it tried and why.</summary>
internal sealed class RetryIncidents(IncidentList list, ActOnIncident use)
{
    /// <summary>Beyond that the caller asks again; nobody waits long for an answer, and a system that is barely well is not flooded.</summary>
    public const int AtOnce = 200;

    public static bool IsOffered(StaffMember staff, StuckThing stuck) => stuck.Incident.Acts.Contains("retry") && IncidentRights.May(staff, stuck.Case, stuck.Incident, "retry");

    public async ValueTask<RetriedMany> Handle(StaffMember staff, IncidentFilter filter, string why, CancellationToken cancel)
    {
        var offered = (await list.Of(staff, filter, cancel)).Where(stuck => IsOffered(staff, stuck)).ToList();
        var tried = 0;
        foreach (var stuck in offered.Take(AtOnce))
        {
            var acted = await use.Handle(staff, stuck.Case.Id, stuck.Incident.Id, "retry", new() { Why = why }, cancel);
            if (!acted.IsRefused) tried++;
        }
        return new(tried, Math.Min(offered.Count, AtOnce) - tried, Math.Max(0, offered.Count - AtOnce));
    }
}
