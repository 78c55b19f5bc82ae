using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Serve.Reporting;

/// <summary>Takes one reported transaction into the record: once, whenever it comes and in whatever order.</summary>
internal sealed class TakeReport(IJournal journal, Keyring keyring, RegisterFold registers, TimeProvider clock)
{
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <param name="entity">Whose key signed it.</param>
    public async ValueTask<Outcome<TakenReport>> Run(JsonElement json, string entity, CancellationToken cancel)
    {
        var read = CloudEvent.Read(json);
        if (read.IsRefused) return read.Refusal;
        var told = Tell(read.Value, entity);
        return told.IsRefused ? told.Refusal : await Write(told.Value, read.Value.Time ?? told.Value.ClosedAt, cancel);
    }

    private Outcome<TransactionReported> Tell(CloudEvent @event, string entity)
    {
        if (@event.Source != $"entity/{entity}") return ReportRefusals.NotTheSender.With(@event.Source);
        if (Schema.OfTransactions.Check(@event.Data, "/data") is { } misfit) return ReportRefusals.AgainstSchema.With(misfit.Path, misfit.Rule);
        var data = @event.Data.Deserialize<TransactionBody>(JsonSerializerOptions.Web)!;
        var latest = clock.GetUtcNow() + Ahead;
        if (@event.Time > latest) return ReportRefusals.FromTheFuture.With("/time");
        if (data.ClosedAt > latest) return ReportRefusals.FromTheFuture.With("/data/closedAt");
        if (data.ClosedAt < data.OpenedAt) return ReportRefusals.ClosedBeforeOpened;
        if (!registers.Services.TryGetValue(data.Service, out var card) || card.Entity != entity) return ReportRefusals.NotItsService.With(data.Service, entity);
        if (!card.SubServices.Any(sub => sub.Code == data.SubService)) return ReportRefusals.NotItsService.With(data.SubService, entity);
        return new TransactionReported(@event.Id, entity, data.Service, data.SubService, data.Channel, data.OpenedAt, data.ClosedAt, data.Proactive,
            data.Touches, data.Assisted, data.Visits, data.Minutes, data.Rating);
    }

    private async ValueTask<Outcome<TakenReport>> Write(TransactionReported told, DateTimeOffset at, CancellationToken cancel)
    {
        var stream = $"reported/{told.Entity}/{told.Event}";
        var outcome = await journal.Append(new()
        {
            Stream = stream, ExpectedVersion = 0, Origin = new(OriginKind.Reported, told.Entity), Facts = FactCodec.Write([told], at, stream, 1, keyring),
        }, cancel);
        if (outcome is AppendOutcome.Committed committed) return new TakenReport(told.Event, new(committed.Position, 0), IsKnown: false);
        var stands = (await journal.ReadStream(stream, 0, cancel))[0].Facts[0];
        return told.Equals(FactCodec.Read(stands)) ? new TakenReport(told.Event, stands.Address, IsKnown: true) : ReportRefusals.AnotherBody.With(told.Event);
    }

    private sealed record TransactionBody(string Service, string SubService, string Channel, DateTimeOffset OpenedAt, DateTimeOffset ClosedAt, bool Proactive,
        int Touches, int Assisted, int Visits, int Minutes, int? Rating = null);
}

/// <summary>A report that stands in the record, now or since before.</summary>
internal sealed record TakenReport(string Id, FactAddress Address, bool IsKnown);
