using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Identity;

namespace Sijil.Serve.Contacts;

/// <summary>Writes down that a person and government were in touch, over whichever channel; and the words that were given.</summary>
internal sealed class Moments(PersonBook book, PeopleIndex people, RegisterFold registers, IIds ids, TimeProvider clock)
{
    public const int LongestNote = 2_000;

    public static readonly Refusal NoChannel = new("contact-no-channel", new("اختر القناة.", "Choose the channel."));
    public static readonly Refusal NoNote = new("contact-no-note", new("اكتب ما جرى في جملة أو اثنتين.", "Write in a sentence or two what passed."));
    public static readonly Refusal NoWord = new("promise-no-word", new("اكتب ما تعهدت به.", "Write what you promised."));
    public static readonly Refusal PastDay = new("promise-past", new("اختر يوماً لم يمضِ.", "Choose a day that has not passed."));
    public static readonly Refusal NotOpen = new("promise-not-open", new("أُوفي بهذا التعهد من قبل.", "This promise has been kept already."));

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Visits.Dubai).DateTime);

    /// <summary>Channels as models/words names them.</summary>
    public IEnumerable<string> Channels => registers.Find("words", "channels") is { History: [.., var last] } ? last.Content.EnumerateObject().Where(one => one.Value.ValueKind is System.Text.Json.JsonValueKind.Object).Select(one => one.Name) : [];

    public async ValueTask<Outcome<ContactMade>> Record(string person, string? channel, bool outgoing, string? topic, string? note, string? caseId, Actor by, CancellationToken cancel)
    {
        if (people.Find(person) is not { IsCustomer: true }) return Consents.NoPerson;
        if (!Channels.Contains(channel)) return NoChannel;
        if (topic?.Trim() is not { Length: > 0 and <= Visits.LongestTopic } about) return Visits.NoTopic;
        if (note?.Trim() is not { Length: > 0 and <= LongestNote } said) return NoNote;
        return await book.Write<ContactMade>(person, _ => new ContactMade($"contact-{ids.Next()}", person, channel!, outgoing, about, caseId?.Trim() ?? "", Sealed.Of(person, said), by), cancel);
    }

    /// <summary>A word with a date; once the day has passed unkept, it is missed.</summary>
    public async ValueTask<Outcome<WordGiven>> Promise(string person, string? what, DateOnly? on, string? caseId, Actor by, CancellationToken cancel)
    {
        if (people.Find(person) is not { IsCustomer: true }) return Consents.NoPerson;
        if (what?.Trim() is not { Length: > 0 and <= LongestNote } word) return NoWord;
        if (on is not { } day || day < Today) return PastDay;
        return await book.Write<WordGiven>(person, _ => new WordGiven($"promise-{ids.Next()}", person, caseId?.Trim() ?? "", day, Sealed.Of(person, word), by), cancel);
    }

    public ValueTask<Outcome<Fact>> Keep(string person, string promise, Actor by, CancellationToken cancel) => book.Write<Fact>(person,
        known => known.Promises.Any(one => one.Id == promise && one.KeptOn is null) ? new WordKept(promise, person, Today, by) : NotOpen, cancel);
}
