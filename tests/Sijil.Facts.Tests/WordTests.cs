using System.Buffers.Binary;
using Sijil.Record;

namespace Sijil.Facts.Tests;

/// <summary>A record that has learned a word says it by its number, and whoever opens it reads the word.</summary>
public sealed class WordTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Fact[] Facts => [new StepOffered(1, "review-by-an-officer", "dha", "officer", null), new TimerFired(1, "review-by-an-officer")];

    [Fact]
    public async Task A_learned_word_is_not_written_again_and_is_read_as_it_was_said()
    {
        await using var record = new Small();
        var before = Size(record);
        await record.Journal.Words.Learn(["review-by-an-officer", "dha"], Small.Now, Cancel);

        var position = await record.Write(Facts);

        Assert.True(Size(record) < before, "the turn is no smaller");
        Assert.Equal(Facts, await record.Read(position));
        Assert.Equal([], await record.Differences());
    }

    [Fact]
    public async Task Who_opens_the_record_later_reads_words_that_were_learned_before()
    {
        await using var record = new Small();
        await record.Journal.Words.Learn(["review-by-an-officer"], Small.Now, Cancel);
        var position = await record.Write(Facts);

        await using var other = record.Open();

        Assert.Equal(Facts, await Small.Read(other, position));
    }

    [Fact]
    public async Task What_is_known_is_not_learned_twice_and_a_number_means_the_same_for_ever()
    {
        await using var record = new Small();
        await record.Journal.Words.Learn(["review-by-an-officer", "dha"], Small.Now, Cancel);
        var position = await record.Write(Facts);
        var head = record.Journal.Head;

        await record.Journal.Words.Learn(["dha", "officer", "review-by-an-officer"], Small.Now, Cancel);
        Assert.Equal(head, record.Journal.Head);
        await record.Journal.Words.Learn(["another", "dha"], Small.Now, Cancel);

        Assert.Equal(3, record.Journal.Words.Count);
        Assert.Equal(Facts, await record.Read(position));
    }

    [Fact]
    public async Task Learning_is_a_fact_that_anyone_can_read()
    {
        await using var record = new Small();
        await record.Journal.Words.Learn(["مراجعة"], Small.Now, Cancel);

        var learned = Assert.IsType<WordsLearned>(Assert.Single(await record.Read(1)));

        Assert.Equal(["مراجعة"], learned.Words);
    }

    [Fact]
    public void A_number_that_was_never_learned_is_refused()
    {
        var packed = (PackedFacts)FactCodec.Write([new TimerFired(1, "review")], Small.Now, "case/S1", 1, new SeededKeyring(1));
        var body = packed.Body.ToArray();
        var place = Array.FindLastIndex(body, one => one == 0x81);    // 256 and one: the turn's first own word
        body[place] = 0x82;    // 257: the first that the record has learned
        Assert.Throws<FormatException>(() => FactCodec.Read(FactsCodec.Decode(1, "case/S1", 1, body, WordBook.Closed)[0]));
    }

    [Fact]
    public void Turns_from_before_records_learned_words_still_read()
    {
        byte[] body = [2, 0, 1, 12, .. "review"u8, 0, 0, 0, 0, 0, 0, 0, 0, 1, 49 << 1, 0, 3, 2, 6, 72];
        BinaryPrimitives.WriteInt64BigEndian(body.AsSpan(10), Small.Now.UtcTicks);
        Assert.Equal(new TimerFired(3, "review"), FactCodec.Read(FactsCodec.Decode(1, "case/S1", 1, body, WordBook.Closed)[0]));
    }

    [Fact]
    public void Turns_from_before_documents_were_said_in_phrases_still_read()
    {
        var json = """{"type":"certificate-issued","at":"2026-11-22T09:00:00Z","data":{"certificate":"C1","type":"t","issuer":"dha","person":"","holder":[],"fields":[],"issuedOn":"2026-11-22"}}""";
        byte[] facts = [12, .. "review"u8, 0, 0, 0, 0, 0, 0, 0, 0, 3, 49 << 1, 0, 4, 2, 6, 0x81, 2, 47 << 1 | 1, 53 << 1, 0, 2, .. "{}"u8];
        byte[] body = [3, 2, 1, .. facts, .. Count(json.Length), .. System.Text.Encoding.UTF8.GetBytes(json)];
        BinaryPrimitives.WriteInt64BigEndian(body.AsSpan(10), Small.Now.UtcTicks);

        var read = FactsCodec.Decode(1, "case/S1", 1, body, WordBook.Closed);

        Assert.Equal(new TimerFired(3, "review"), FactCodec.Read(read[0]));
        Assert.Equal("C1", Assert.IsType<CertificateIssued>(FactCodec.Read(read[1])).Certificate);
        Assert.IsType<PersonViewed>(FactCodec.Read(read[2]));
        Assert.Equal(json, System.Text.Encoding.UTF8.GetString(FactsCodec.Pieces(body)[1].Span));
    }

    private static byte[] Count(int number) => [(byte)(number & 0x7F | 0x80), (byte)(number >> 7)];

    private static int Size(Small record) => ((PackedFacts)FactCodec.Write(Facts, Small.Now, "case/S9", 1, record.Keyring, record.Journal.Words)).Body.Length;
}
