using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Messages;

/// <summary>What became of a notice.</summary>
/// <param name="State">delivered, waiting, trying or kept.</param>
internal sealed record Delivery(string State, string Channel, string Reason, DateTimeOffset? At);

/// <summary>Tells what became of notices, from the facts of each.</summary>
internal sealed class Deliveries(IJournal journal)
{
    public static string StreamOf(string notice) => $"notice/{notice}";

    public async ValueTask<Delivery> Of(string notice, CancellationToken cancel)
    {
        var entries = await journal.ReadStream(StreamOf(notice), 0, cancel);
        if (entries is not [.., var last]) return new("waiting", "", "", null);
        var recorded = last.Facts[0];
        return FactCodec.Read(recorded) switch
        {
            NoticeDelivered delivered => new("delivered", delivered.Channel, "", recorded.HappenedAt),
            NoticeFailed failed => new("trying", failed.Channel, failed.Reason, recorded.HappenedAt),
            NoticeKept kept => new("kept", "", kept.Reason, recorded.HappenedAt),
            _ => new("waiting", "", "", null),
        };
    }
}
