using Sijil.Facts;

namespace Sijil.Serve.LiveMap;

/// <summary>Which body, and which of its systems, a fact shows at work; empty where it shows none.</summary>
internal readonly record struct Touch(string Entity, string System)
{
    public static readonly Touch None = new("", "");

    public static Touch Of(Fact fact) => fact switch
    {
        DataRead read => new(read.Entity, read.System),
        EffectAnswered answered => new(answered.Entity, answered.System),
        EffectRefused refused => new(refused.Entity, refused.System),
        EffectRequested requested => new(requested.Operation.Split('.')[0], ""),
        StepOffered offered => new(offered.Holder is "customer" or "advisor" ? "" : offered.Holder, ""),
        CertificateIssued issued => new(issued.Issuer, ""),
        CaseOpened opened => new(opened.Entity, opened.By.Role == "system" ? opened.By.Id : ""),    // the system whose notice opened it
        TransactionReported reported => new(reported.Entity, ""),
        _ => None,
    };
}
