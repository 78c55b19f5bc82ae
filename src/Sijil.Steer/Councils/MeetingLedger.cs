using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Steer.Councils;

/// <summary>A meeting's own stream: read as it stands in the journal, written only on what was read.</summary>
internal sealed class MeetingLedger(IJournal journal, Keyring keyring, TimeProvider clock)
{
    public const string Stream = "meeting/";

    /// <summary>A meeting as the journal has it; null where none was called under this number.</summary>
    public async ValueTask<(Meeting Meeting, long Version)?> Read(string id, CancellationToken cancel)
    {
        var called = (await journal.ReadStream($"case/{id}", 0, cancel)).SelectMany(entry => entry.Facts).FirstOrDefault(fact => fact.Type == "meeting-called");
        if (called is null) return null;
        var meeting = MeetingStory.Begun((MeetingCalled)FactCodec.Read(called));
        var entries = await journal.ReadStream(Stream + id, 0, cancel);
        foreach (var fact in entries.SelectMany(entry => entry.Facts)) meeting = MeetingStory.After(meeting, FactCodec.Read(fact), fact.HappenedAt);
        return (meeting, entries.Count == 0 ? 0 : entries[^1].Version);
    }

    /// <summary>Writes what is decided on the meeting as it stands; whoever lost a race decides again on what stands then.</summary>
    /// <param name="decide">The fact that follows, nothing where it stands already, or why not.</param>
    public async ValueTask<Outcome<Meeting>> Write(string id, Func<Meeting, Outcome<Fact?>> decide, CancellationToken cancel)
    {
        while (true)
        {
            if (await Read(id, cancel) is not var (meeting, version)) return MeetingRefusals.NotFound;
            var decided = decide(meeting);
            if (decided.IsRefused) return decided.Refusal;
            if (decided.Value is not { } fact) return meeting;
            var now = clock.GetUtcNow();
            var turn = new Turn
            {
                Stream = Stream + id, ExpectedVersion = version, Origin = Origin.Live, Facts = FactCodec.Write([fact], now, Stream + id, version + 1, keyring),
            };
            if (await journal.Append(turn, cancel) is AppendOutcome.Committed) return MeetingStory.After(meeting, fact, now);
        }
    }

    /// <summary>The pack's bytes as they were locked; null before, or where its key was thrown away.</summary>
    public async ValueTask<System.Text.Json.JsonElement?> PackOf(string id, CancellationToken cancel)
    {
        foreach (var fact in (await journal.ReadStream(Stream + id, 0, cancel)).SelectMany(entry => entry.Facts).Where(fact => fact.Type == "pack-locked"))
            if (((PackLocked)FactCodec.Read(fact)).Content.Open(keyring) is { IsKnown: true } open) return open.Value;
        return null;
    }
}
