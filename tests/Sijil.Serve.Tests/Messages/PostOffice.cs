using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;
using Sijil.Serve.Messages;
using Sijil.Serve.Tests.Catalogue;
using Sijil.Serve.Tests.Exchange;

namespace Sijil.Serve.Tests.Messages;

/// <summary>A postman with a record of his own, channels that do as they are told, and a clock that a test moves.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    public const string Person = "p-0001", Address = "maitha@example.test", Mobile = "+971500000000";
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-post-").FullName;
    private readonly OpenNotices open = new();
    private OpenRecord record = null!;
    private Postman postman = null!;
    private long read;

    public FakeClock Clock { get; } = new();
    public ToldChannel Mail { get; } = new("email");
    public ToldChannel Texts { get; } = new("sms");

    public static async Task<PostOffice> Open(Preferences? preferences = null, bool hasTexts = true)
    {
        var office = new PostOffice();
        office.record = await RecordModule.Open(new() { DataDirectory = office.folder, KeySeed = 1 }, office.Clock, new SeededIds(office.Clock, 1), new SeededRandomness(1), Cancel);
        var registers = new RegisterFold();
        registers.State("messages", null, JsonSerializer.SerializeToNode(new { id = "welcome", subject = new { ar = "أهلاً {name}", en = "Welcome {name}" }, text = new { ar = "نص", en = "text" } })!.AsObject());
        registers.State("messages", null, JsonSerializer.SerializeToNode(new { id = "late-reminder", subject = new { ar = "تذكير", en = "Reminder" }, text = new { ar = "نص", en = "text" } })!.AsObject());
        var (journal, keyring) = (office.record.Journal, office.record.Keyring);
        var book = new PreferenceBook(journal, keyring, office.Clock);
        await book.Set(Person, preferences ?? new("email", "en", true, 22, 7, Address, Mobile), new Actor(Person, "customer", "portal"), Cancel);
        office.postman = new(office.open, book, new(registers, keyring), hasTexts ? [office.Mail, office.Texts] : [office.Mail], new Addresses(registers), journal, keyring, office.Clock, NullLogger<Postman>.Instance);
        return office;
    }

    /// <summary>A case tells its customer something.</summary>
    public async Task Tell(string notice, string template = "welcome")
    {
        var stream = $"case/C-{notice}";
        var fact = new NoticeSent(notice, Person, template, Sealed.Of(Person, JsonSerializer.SerializeToElement(new { name = "Noura" })));
        await record.Journal.Append(new Turn { Stream = stream, ExpectedVersion = 0, Origin = Origin.Live, Facts = [FactCodec.Write(fact, Clock.GetUtcNow(), $"{stream}@1.0", record.Keyring)] }, Cancel);
    }

    /// <summary>Some time passes, then the postman goes round once.</summary>
    public async Task Round(TimeSpan after = default)
    {
        Clock.Move(after);
        await Follow();
        await postman.Round(Cancel);
        await Follow();
    }

    /// <summary>What became of a notice, fact by fact.</summary>
    public async Task<IReadOnlyList<Fact>> Of(string notice) =>
        [.. (await record.Journal.ReadStream(Deliveries.StreamOf(notice), 0, Cancel)).SelectMany(entry => entry.Facts).Select(FactCodec.Read)];

    public async ValueTask<Delivery> Shown(string notice) => await new Deliveries(record.Journal).Of(notice, Cancel);

    public async ValueTask DisposeAsync()
    {
        await record.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task Follow()
    {
        var head = record.Journal.Head;
        await foreach (var entry in record.Journal.Read(read, head, Cancel)) open.Apply(entry);
        read = head;
    }
}

/// <summary>A channel that answers as a test says, and keeps what it was given.</summary>
internal sealed class ToldChannel(string name) : IChannel
{
    public string Name => name;
    public List<Letter> Given { get; } = [];

    /// <summary>What is wrong with it, letter by letter; nothing by itself.</summary>
    public Func<Letter, string?> Trouble { get; set; } = _ => null;

    public ValueTask<string?> Send(Letter letter, CancellationToken cancel)
    {
        Given.Add(letter);
        return new(Trouble(letter));
    }
}
