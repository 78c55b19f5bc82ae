using Microsoft.Extensions.Logging;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Journeys.Effects;
using Sijil.Journeys.Library;
using Sijil.Journeys.Messages;
using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>One node of the living engine, put together by hand: whoever gives it record, clock and thread decides when it works, and how that fails.</summary>
public sealed class CaseNode : IDisposable
{
    private readonly LiveDriver driver;

    public CaseNode(IJournal journal, Keyring keyring, JourneyLibrary library, IExchange exchange, TimeProvider clock, IIds ids, ILoggerFactory logs)
    {
        var store = new CaseStore(journal, keyring, library);
        var runner = new CaseRunner(store, library, clock, exchange);
        var messages = new MessageStreams(journal, keyring, clock);
        driver = new LiveDriver(journal, store, runner, new Performer(exchange, messages, runner, library), clock, ids, logs.CreateLogger<LiveDriver>());
        Desk = new CaseDesk(store, runner, driver, messages, journal, library, []);
    }

    public CaseDesk Desk { get; }

    /// <summary>Wakes what is due and performs what is decided, until it is told to stop.</summary>
    public Task Drive(CancellationToken cancel) => driver.Drive(cancel);

    /// <summary>Whatever reaches a case past the desk, such as a system's answer that comes once more.</summary>
    public ValueTask<Outcome<CaseView>> Tell(string caseId, Stimulus stimulus, CancellationToken cancel) => Desk.Handle(caseId, stimulus, cancel);

    public void Dispose() => driver.Dispose();
}
