using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Messages;

/// <summary>Carries notices out of the house after they are facts: never within a turn, each under its own id, tried again, then by the next channel; and writes what became of each.</summary>
/// <remarks>A crash between sending and writing sends once more under the same id: at least once.</remarks>
internal sealed partial class Postman(OpenNotices notices, PreferenceBook book, NoticeWords words, IEnumerable<IChannel> channels, Addresses addresses,
    IJournal journal, Keyring keyring, TimeProvider clock, ILogger<Postman> log) : BackgroundService
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(OpenNotices.DaysOfUse);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Round(stoppingToken);
    }

    /// <summary>Tries everything that is due once; one that breaks keeps none of the others waiting.</summary>
    public async Task Round(CancellationToken cancel)
    {
        foreach (var notice in notices.All)
        {
            if (notice.TriedAt + Pause(notice.Attempt) > clock.GetUtcNow()) continue;
            try
            {
                await Try(notice, cancel);
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or JournalStopped))
            {
                Broke(log, fault);    // it is still open at the next round
            }
        }
    }

    private async ValueTask Try(OpenNotice notice, CancellationToken cancel)
    {
        var (now, preferences) = (clock.GetUtcNow(), await book.Of(notice.Person, cancel));
        if (notice.At + TooOld < now) await Keep(notice, "too-old", cancel);
        else if (preferences.InOrder is []) await Keep(notice, "inbox-only", cancel);
        else if (await Find(notice, cancel) is not { } sent || words.Of(sent, preferences.Language) is not { } said) await Keep(notice, "no-words", cancel);
        else if (!preferences.Reminders && sent.Template.EndsWith("-reminder", StringComparison.Ordinal)) await Keep(notice, "no-reminders", cancel);
        else if (preferences.InOrder.FirstOrDefault(channel => !notice.Failed.Contains(channel)) is not { } chosen) await Keep(notice, "unreachable", cancel);
        else if (preferences.Next(now) <= now) await Send(notice, chosen, preferences, said, cancel);
    }

    private async ValueTask Send(OpenNotice notice, string chosen, Preferences preferences, (string Subject, string Text) said, CancellationToken cancel)
    {
        var attempt = notice.Attempt + 1;
        var to = addresses.Of(notice.Person, chosen, preferences);
        var channel = channels.FirstOrDefault(one => one.Name == chosen);
        var trouble = channel is null ? "no-channel" : to.Length is 0 ? "no-address" : await channel.Send(new(notice.Notice, preferences.Language, to, said.Subject, said.Text), cancel);
        await Write(notice, trouble is null
            ? new NoticeDelivered(notice.Notice, notice.Case, notice.Person, chosen, Sealed.Of(notice.Person, to), attempt)
            : new NoticeFailed(notice.Notice, notice.Case, notice.Person, chosen, trouble, attempt, attempt >= MostAttempts || trouble is not "no-answer"), cancel);
    }

    private async ValueTask<NoticeSent?> Find(OpenNotice notice, CancellationToken cancel) =>
        (await journal.ReadStream($"case/{notice.Case}", 0, cancel)).SelectMany(entry => entry.Facts).Where(fact => fact.Type is "notice-sent").Select(FactCodec.Read).OfType<NoticeSent>().FirstOrDefault(sent => sent.Notice == notice.Notice);

    private ValueTask Keep(OpenNotice notice, string reason, CancellationToken cancel) => Write(notice, new NoticeKept(notice.Notice, notice.Case, notice.Person, reason), cancel);

    // Of two nodes one writes; the other reads what became of it.
    private async ValueTask Write(OpenNotice notice, Fact fact, CancellationToken cancel)
    {
        var stream = Deliveries.StreamOf(notice.Notice);
        await journal.Append(new Turn { Stream = stream, ExpectedVersion = notice.Version, Origin = Origin.Live, Facts = [FactCodec.Write(fact, clock.GetUtcNow(), $"{stream}@{notice.Version + 1}.0", keyring)] }, cancel);
    }

    private static TimeSpan Pause(int attempt) => attempt is 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(10 * (1 << attempt));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The postman could not carry a notice")]
    private static partial void Broke(ILogger log, Exception fault);
}
