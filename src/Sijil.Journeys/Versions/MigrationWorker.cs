using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sijil.Record;

namespace Sijil.Journeys.Versions;

/// <summary>Carries out whatever plan the record says was begun and is not through: at once when a page asks, and after a crash when the house opens again.</summary>
internal sealed partial class MigrationWorker(MigrationDesk desk, TimeProvider clock, ILogger<MigrationWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken cancel)
    {
        await Task.Yield();
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                foreach (var plan in desk.Plans().Where(plan => plan.Stage is PlanStage.Running or PlanStage.GoingBack))
                {
                    var carried = await desk.Carry(plan.Plan.Id, null, cancel);
                    if (carried.IsRefused) Refused(log, plan.Plan.Id, carried.Refusal.Code);
                }
                await Task.Delay(Pause, clock, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not JournalStopped)
            {
                Broke(log, fault);
                await Task.Delay(TimeSpan.FromSeconds(5), clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A migration broke and is tried again")]
    private static partial void Broke(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Migration {Plan} cannot be carried out: {Code}")]
    private static partial void Refused(ILogger log, string plan, string code);
}
