using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Mandates;

internal enum MandateState { Offered, Accepted, Declined, Revoked }

/// <summary>A mandate as its facts leave it.</summary>
internal sealed record Mandate(MandateOffered Offer, MandateState State, DateTimeOffset OfferedAt, Sealed<Bilingual>? HolderName = null, MandateRevoked? Revoked = null, DateTimeOffset? EndedAt = null)
{
    public string Id => Offer.Mandate;
    public string Party => Offer.Party;
    public string Holder => Offer.To;

    /// <summary>What it says, whatever it comes from.</summary>
    public Right Said => new(Offer.Party, Offer.Services, Offer.From, Offer.Until, Offer.MayPassOn);
}

/// <summary>What a register says of who stands for the party, as it was read last.</summary>
internal sealed record Standing(StandingRead Read, DateTimeOffset At)
{
    /// <summary>Its name as a ground of acting.</summary>
    public string Id => IdOf(Read.Kind, Read.Representative);

    public Right Right => new(Read.Party, [], Read.From, Read.Until, true);

    public static string IdOf(string kind, string representative) => $"{kind}/{representative}";
}
