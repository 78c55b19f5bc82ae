using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Reporting;

/// <summary>Counts what is turned away, as facts. Whoever cannot sign fills no journal: beyond a few a minute they are only told.</summary>
internal sealed class RefusedReports(IJournal journal, Keyring keyring, IIds ids, TimeProvider clock)
{
    private const int UnsignedPerMinute = 30;
    private readonly Lock gate = new();
    private long minute;
    private int unsigned;

    public async ValueTask<Refusal> Count(string entity, string? @event, Refusal refusal, CancellationToken cancel)
    {
        var stream = $"report-refused/{ids.Next()}";
        await journal.Append(new()
        {
            Stream = stream, ExpectedVersion = 0, Origin = new(OriginKind.Reported, entity),
            Facts = FactCodec.Write([new ReportRefused(entity, @event ?? "", refusal.Code)], clock.GetUtcNow(), stream, 1, keyring),
        }, cancel);
        return refusal;
    }

    /// <summary>A report whose sender is not proven.</summary>
    public ValueTask<Refusal> CountUnsigned(Refusal refusal, CancellationToken cancel) =>
        IsWithinMeasure() ? Count("unknown", null, refusal, cancel) : new(ReportRefusals.TooManyUnsigned);

    private bool IsWithinMeasure()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
            if (now != minute) (minute, unsigned) = (now, 0);
            return ++unsigned <= UnsignedPerMinute;
        }
    }
}
