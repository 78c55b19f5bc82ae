using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys.Driving;

/// <summary>When the house opens, the record learns the words of its models; turns written before that say them in full.</summary>
internal sealed partial class WordsAtStart(IJournal journal, JourneyLibrary library, TimeProvider clock, ILogger<WordsAtStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken cancel)
    {
        try
        {
            await journal.Words.Learn(LibraryWords.Of(library), clock.GetUtcNow(), cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotLearned(log, fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The record has not learned the words of its models; its turns take more room until it is opened again.")]
    private static partial void NotLearned(ILogger log, Exception fault);
}
