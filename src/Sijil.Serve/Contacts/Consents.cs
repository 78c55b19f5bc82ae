using System.Globalization;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Identity;
using Sijil.Serve.Messages;

namespace Sijil.Serve.Contacts;

/// <summary>Asks a person, in the session, whether an advisor may look at everything they have with government: for one purpose, for two hours.</summary>
internal sealed class Consents(PersonBook book, PeopleIndex people, RegisterFold registers, PreferenceBook preferences, Addresses addresses, IEnumerable<IChannel> channels, IRandomness chance, IIds ids, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(2);
    public const string Template = "consent-asked";

    /// <summary>What a consent may be for.</summary>
    public static readonly string[] Purposes = ["follow-up", "apply", "life-event", "complaint"];

    public static readonly Refusal NotAdvisor = new("consent-not-advisor", new("طلب الموافقة لمستشاري الخدمات الحكومية وحدهم.", "Only government service advisors ask for consent."));
    public static readonly Refusal NoPurpose = new("consent-no-purpose", new("اختر الغرض؛ فالمتعامل يقرؤه قبل أن يوافق.", "Choose the purpose; the person reads it before they agree."));
    public static readonly Refusal NoPerson = new("consent-no-person", new("لا يوجد متعامل بهذا الرقم.", "There is no customer with this id."));
    public static readonly Refusal InForce = new("consent-in-force", new("لديك موافقة سارية من هذا المتعامل.", "You have this person’s consent already."));
    public static readonly Refusal NotAsked = new("consent-not-asked", new("لا ينتظر طلب الموافقة هذا رداً: ربما أُجيب عنه أو انتهى وقته.", "This request for consent is not waiting: it may have been answered, or its time is over."));
    public static readonly Refusal WrongCode = new("consent-wrong-code", new("الرمز غير صحيح. اطلب من المتعامل أن يقرأه مرة أخرى.", "The code is not right. Ask the person to read it out again."));

    /// <summary>The person reads the code at their own page, and where they want messages.</summary>
    public async ValueTask<Outcome<ConsentAsked>> Ask(Actor advisor, string person, string? purpose, CancellationToken cancel)
    {
        if (advisor.Role is not "advisor") return NotAdvisor;
        if (!Purposes.Contains(purpose)) return NoPurpose;
        if (people.Find(person) is not { IsCustomer: true }) return NoPerson;
        var code = chance.Next(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var asked = await book.Write<ConsentAsked>(person, known => known.InForce(advisor.Id, clock.GetUtcNow()) is not null ? InForce
            : new ConsentAsked($"consent-{ids.Next()}", person, advisor.Id, purpose!, Sealed.Of(person, code), advisor), cancel);
        if (!asked.IsRefused) await Send(asked.Value, code, cancel);
        return asked;
    }

    /// <summary>The advisor types what the person reads out.</summary>
    public async ValueTask<Outcome<Fact>> Confirm(Actor advisor, string person, string consent, string? code, Keyring keyring, CancellationToken cancel)
    {
        var written = await book.Write<Fact>(person, known => Waiting(known, consent) is not { } asked || asked.Advisor != advisor.Id ? NotAsked
            : asked.Code.Open(keyring) is { IsKnown: true } open && open.Value == code ? new ConsentGiven(consent, person, advisor.Id, "code", clock.GetUtcNow() + Lasts, advisor)
            : new ConsentMistyped(consent, person, advisor), cancel);
        return written is { IsRefused: false, Value: ConsentMistyped } ? WrongCode : written;
    }

    /// <summary>The person answers for themselves, signed in.</summary>
    public ValueTask<Outcome<Fact>> Answer(Actor person, string consent, bool agrees, CancellationToken cancel) => book.Write<Fact>(person.Id, known =>
        Waiting(known, consent) is not { } asked ? NotAsked
        : agrees ? new ConsentGiven(consent, person.Id, asked.Advisor, "portal", clock.GetUtcNow() + Lasts, person)
        : new ConsentDeclined(consent, person.Id, asked.Advisor, person), cancel);

    /// <summary>The person takes it back, or the advisor is done.</summary>
    public ValueTask<Outcome<Fact>> End(Actor by, string person, string consent, CancellationToken cancel) => book.Write<Fact>(person, known =>
        known.Consent(consent) is { } given && given.StateAt(clock.GetUtcNow()) is "given" && (by.Id == person || by.Id == given.Advisor)
            ? new ConsentEnded(consent, person, given.Advisor, by) : NotAsked, cancel);

    /// <summary>The consent by which an advisor may look at a person now.</summary>
    public async ValueTask<Consent?> InForceFor(string advisor, string person, CancellationToken cancel) =>
        person.Length is 0 ? null : (await book.Of(person, cancel)).InForce(advisor, clock.GetUtcNow());

    private Consent? Waiting(PersonRecord known, string consent) => known.Consent(consent) is { } asked && asked.StateAt(clock.GetUtcNow()) is "asked" ? asked : null;

    /// <summary>By the first channel that takes it; the person's own page shows it in any case.</summary>
    private async ValueTask Send(ConsentAsked asked, string code, CancellationToken cancel)
    {
        if (!registers.All<LetterTemplate>("messages").TryGetValue(Template, out var template)) return;
        var wish = await preferences.Of(asked.Person, cancel);
        string Fill(Bilingual words) => (wish.Language is "ar" ? words.Ar : words.En).Replace("{code}", code, StringComparison.Ordinal);
        foreach (var name in wish.InOrder)
            if (addresses.Of(asked.Person, name, wish) is { Length: > 0 } to && channels.FirstOrDefault(one => one.Name == name) is { } channel
                && await channel.Send(new(asked.Consent, wish.Language, to, Fill(template.Subject), Fill(template.Text)), cancel) is null) return;
    }
}
