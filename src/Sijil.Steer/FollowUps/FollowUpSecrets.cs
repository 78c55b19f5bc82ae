using Sijil.Steer.Bodies;

namespace Sijil.Steer.FollowUps;

/// <summary>A follow-up is as secret as what asked for it, except to the body that must carry it out.</summary>
internal sealed class FollowUpSecrets(Discretion discretion)
{
    public bool MayKnow(Reader reader, FollowUp one) =>
        reader.Role is "officer" && one.Owner == reader.Entity || discretion.MayKnow(reader, one.Confidentiality, discretion.BodiesOfRoute(one.Route), []);
}
