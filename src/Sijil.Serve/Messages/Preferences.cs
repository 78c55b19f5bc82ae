using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Messages;

/// <summary>How a person wants to be told: by which channel, in which language, about what, and when not. What is sent to the inbox stands there in any case.</summary>
/// <param name="Channel">email, sms, push, or inbox for nothing but the inbox.</param>
/// <param name="Quiet">From which hour until which nothing is sent, in Dubai's time; the same hour twice is never.</param>
internal sealed record Preferences(string Channel = "email", string Language = "ar", bool Reminders = true, int QuietFrom = 22, int QuietUntil = 7, string Email = "", string Mobile = "")
{
    public static readonly string[] Channels = ["email", "sms", "push", "inbox"];
    private static readonly TimeSpan Dubai = TimeSpan.FromHours(4);

    /// <summary>When something may be sent that is ready now.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        var here = now.ToOffset(Dubai);
        if (!IsQuiet(here.Hour)) return now;
        var until = new DateTimeOffset(here.Date, Dubai).AddHours(QuietUntil);
        return until > here ? until : until.AddDays(1);
    }

    /// <summary>The channel, and those that stand in for it, in order.</summary>
    public IReadOnlyList<string> InOrder => Channel is "inbox" ? [] : [Channel, .. Channels.Where(one => one is not "inbox" and not "push" && one != Channel)];

    private bool IsQuiet(int hour) => QuietFrom <= QuietUntil ? hour >= QuietFrom && hour < QuietUntil : hour >= QuietFrom || hour < QuietUntil;
}

/// <summary>Keeps people's preferences: each is a stream of its own, the last word counts.</summary>
internal sealed class PreferenceBook(IJournal journal, Keyring keyring, TimeProvider clock)
{
    public async ValueTask<Preferences> Of(string person, CancellationToken cancel)
    {
        var entries = await journal.ReadStream(StreamOf(person), 0, cancel);
        return entries is [.., var last] && FactCodec.Read(last.Facts[0]) is PreferencesSet set && set.Preferences.Open(keyring) is { IsKnown: true } open
            ? open.Value.Deserialize<Preferences>(JsonSerializerOptions.Web) ?? new() : new();
    }

    /// <returns>False where somebody else set them at the same moment.</returns>
    public async ValueTask<bool> Set(string person, Preferences preferences, Actor by, CancellationToken cancel)
    {
        var stream = StreamOf(person);
        var version = await journal.VersionOf(stream, cancel);
        var fact = new PreferencesSet(person, Sealed.Of(person, JsonSerializer.SerializeToElement(preferences, JsonSerializerOptions.Web)), by);
        return await journal.Append(new Turn { Stream = stream, ExpectedVersion = version, Origin = Origin.Live, Facts = [FactCodec.Write(fact, clock.GetUtcNow(), $"{stream}@{version + 1}.0", keyring)] }, cancel) is AppendOutcome.Committed;
    }

    private static string StreamOf(string person) => $"preferences/{person}";
}
