using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Sijil.Facts.Close;
using Sijil.Record;

namespace Sijil.Facts.Tests;

/// <summary>A turn that is kept closely says the same as in JSON, hides what it must, and shows when it was touched.</summary>
public sealed class CloseTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds => [.. CaseForms.All.Concat(ExchangeForms.All).Select(form => FactCodec.NameOf(form.Kind))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_reads_as_it_was_written_whatever_it_says(string kind)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var chance = new Random(seed);
            var type = FactCodec.Known[kind];
            Fact[] facts = [(Fact)Made(type, chance), new CaseClosed("S1", "completed", 1, 2, 3, 4, 5, 6, 7, 8.50m), (Fact)Made(type, chance)];
            await using var record = new Small();
            var read = await record.Read(await record.Write(facts));
            for (var i = 0; i < facts.Length; i++) Alike(facts[i], read[i], record.Keyring, $"{kind} {seed}");
        }
    }

    [Fact]
    public async Task Kinds_without_a_close_form_stand_beside_those_with_one()
    {
        await using var record = new Small();
        Fact[] facts = [new TokensMoved([0, -1, 5]), new PersonViewed("p-1", "S1", "للاطلاع", Actor.System), new EffectSettled("e", "o", "s", true, Sealed.Of("p-1", "كتاب رقم 7"), Actor.System)];
        var read = await record.Read(await record.Write(facts));
        for (var i = 0; i < facts.Length; i++) Alike(facts[i], read[i], record.Keyring, $"{i}");
    }

    [Fact]
    public async Task Personal_values_are_not_on_the_disk_and_are_gone_when_their_person_is_forgotten()
    {
        await using var record = new Small();
        Fact[] facts = [new DataSet("name", Value("p-1", "\"ميثاء\"")), new DataSet("income", Value("p-2", "917171"))];
        var position = await record.Write(facts);
        Assert.DoesNotContain("ميثاء", record.Disk(), StringComparison.Ordinal);
        Assert.DoesNotContain("917171", record.Disk(), StringComparison.Ordinal);

        var before = await record.Read(position);
        record.Keyring.Forget("p-1");

        foreach (var read in (Fact[][])[before, await record.Read(position)])
        {
            Assert.True(((DataSet)read[0]).Value.Open(record.Keyring).IsForgotten);
            Assert.Equal(917171, ((DataSet)read[1]).Value.Open(record.Keyring).Value.GetInt32());
        }
        Assert.Equal([], await record.Differences());
    }

    [Fact]
    public async Task A_value_that_was_read_can_be_written_again_and_one_of_a_forgotten_person_stays_gone()
    {
        await using var record = new Small();
        var read = await record.Read(await record.Write([new DataSet("name", Value("p-1", "\"ميثاء\"")), new DataSet("other", Value("p-2", "2"))]));
        record.Keyring.Forget("p-2");
        var again = await record.Read(await record.Write([read[0], read[1], new EffectSettled("e", "o", "s", true, Sealed.Of("p-1", "x"), Actor.System)]));
        Assert.Equal("ميثاء", ((DataSet)again[0]).Value.Open(record.Keyring).Value.GetString());
        Assert.True(((DataSet)again[1]).Value.Open(record.Keyring).IsForgotten);
        var third = await record.Read(await record.Write([again[1]]));
        Assert.True(((DataSet)third[0]).Value.Open(record.Keyring).IsForgotten);
    }

    [Fact]
    public async Task The_proof_of_a_certificate_shows_nothing_else_of_its_turn()
    {
        await using var record = new Small();
        var certificate = new CertificateIssued("C1.1", "entitlement", "e1", "p-1", Sealed.Of("p-1", "ميثاء"), Value("p-1", "{}"), new(2026, 11, 22), null);
        var position = await record.Write([new DataSet("secret-step", Value("p-1", "1")), certificate, new TokensMoved([0, 1, 2])]);
        var proof = await record.Journal.Prove(new(position, 1), Cancel);
        Assert.True(proof.Verify((await record.Journal.TreeHead(Cancel)).Root.Span));
        using var shown = JsonDocument.Parse(proof.Fact);
        Assert.Equal("C1.1", shown.RootElement.GetProperty("data").GetProperty("certificate").GetString());
        Assert.DoesNotContain("secret-step", Encoding.UTF8.GetString(proof.Fact), StringComparison.Ordinal);
        var beside = await record.Journal.Prove(new(position, 2), Cancel);
        Assert.True(beside.Verify((await record.Journal.TreeHead(Cancel)).Root.Span));
        Assert.DoesNotContain("C1.1", Encoding.UTF8.GetString(beside.Fact), StringComparison.Ordinal);
        Assert.False((proof with { Fact = [.. proof.Fact[..^3], 0, .. proof.Fact[^2..]] }).Verify((await record.Journal.TreeHead(Cancel)).Root.Span));
    }

    [Fact]
    public async Task The_root_of_a_turn_that_is_kept_closely_does_not_change()
    {
        await using var record = new Small();
        await record.Write([
            new CaseOpened("S1", "newborn", new string('a', 64), "DHA-02", "", "dha", "p-1", "notice", true, Actor.System, Value("p-1", "{}"), "start", ["p-1"]), new TokensMoved([0, -1, 1]),
            new CertificateIssued("C1.1", "entitlement", "e1", "p-1", Sealed.Of("p-1", "ميثاء"), Value("p-1", "{}"), new(2026, 11, 22), null), new PromiseMade(Now.AddDays(3)),
        ]);
        Assert.Equal("40c4b550f7404abdcd2c6257aad71c68502c14f97f17df6847d62dc281f606f4", (await record.Journal.TreeHead(Cancel)).RootHex);
    }

    [Fact]
    public async Task A_document_is_carried_away_in_the_letters_of_its_json_whatever_it_says()
    {
        await using var record = new Small();
        var chance = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var certificate = new CertificateIssued(Text(chance), Text(chance), Text(chance), chance.Next(2) == 0 ? "" : "p-1", Sealed.Of("p-1", "ميثاء"), Value("p-1", "{}"), new(2026, 11, 1 + chance.Next(30)),
                chance.Next(2) == 0 ? null : new(2027, 1, 1));
            var position = await record.Write([new TokensMoved([0, 1, 2]), certificate]);

            var proof = await record.Journal.Prove(new(position, 1), Cancel);

            Assert.True(proof.Verify((await record.Journal.TreeHead(Cancel)).Root.Span));
            Assert.Equal(certificate.Type, JsonDocument.Parse(proof.Fact).RootElement.GetProperty("data").GetProperty("type").GetString());
            Alike(certificate, (await record.Read(position))[1], record.Keyring, $"{round}");
        }
        Assert.Equal([], await record.Differences());
    }

    private static string Text(Random chance)
    {
        string[] parts = ["C1", "\"]}", "{\"type\":\"certificate-issued\",\"at\":\"", "شهادة", "\\", "2026-11-22T09:00:00Z", "\",\"type\":\"", "x"];
        return string.Concat(Enumerable.Range(0, chance.Next(4)).Select(_ => parts[chance.Next(parts.Length)]));
    }

    [Fact]
    public void Bytes_that_no_writer_wrote_are_refused_and_nothing_else_happens()
    {
        var chance = new Random(7);
        var packed = (PackedFacts)FactCodec.Write([new TokensMoved([1, 2, 3]), new DataSet("x", Value("p-1", "1")), new Handed("S1.1.q0")], Now, "case/S1", 1, new SeededKeyring(1));
        for (var round = 0; round < 20_000; round++)
        {
            var body = packed.Body.ToArray();
            for (var hurt = chance.Next(1, 4); hurt > 0; hurt--) body[chance.Next(1, body.Length)] = (byte)chance.Next(256);
            if (chance.Next(3) == 0) body = body[..chance.Next(1, body.Length)];
            try
            {
                foreach (var fact in FactsCodec.Decode(1, "case/S1", 1, body, WordBook.Closed)) FactCodec.Read(fact);
                FactsCodec.Pieces(body);
            }
            catch (Exception told) when (told is FormatException or OverflowException or ArgumentException or JsonException)
            {
                // said, and bounded
            }
        }
    }

    private static Sealed<JsonElement> Value(string person, string json) => Sealed.Of(person, JsonElement.Parse(json));

    private static object Made(Type type, Random chance)
    {
        var maker = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        return maker.Invoke([.. maker.GetParameters().Select(parameter => Any(parameter, chance))]);
    }

    private static object? Any(ParameterInfo parameter, Random chance)
    {
        var type = parameter.ParameterType;
        var isOptional = parameter.HasDefaultValue && parameter.DefaultValue is null || Nullable.GetUnderlyingType(type) is not null;
        if (isOptional && chance.Next(3) == 0) return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        string[] texts = ["", "S1.4.q7", "a", "السجل", new string('x', 300), "S1.1.q0", "dha"];
        if (type == typeof(string)) return parameter.Name == "Hash" && chance.Next(2) == 0 ? Convert.ToHexStringLower(Enumerable.Range(0, 32).Select(_ => (byte)chance.Next(256)).ToArray()) : texts[chance.Next(texts.Length)];
        if (type == typeof(int)) return chance.Next(4) switch { 0 => int.MinValue, 1 => int.MaxValue, 2 => -1, _ => chance.Next(300) };
        if (type == typeof(bool)) return chance.Next(2) == 0;
        if (type == typeof(decimal)) return decimal.Round((decimal)chance.NextDouble() * 1000, chance.Next(5));
        if (type == typeof(DateTimeOffset)) return Now.AddTicks(chance.NextInt64(-1_000_000_000_000, 1_000_000_000_000)).ToOffset(TimeSpan.FromHours(chance.Next(5)));
        if (type == typeof(Sealed<JsonElement>)) return Value(chance.Next(2) == 0 ? "p-1" : "p-2", chance.Next(2) == 0 ? "null" : """{"اسم":"ميثاء","n":[1,2.50]}""");
        if (type == typeof(IReadOnlyList<int>)) return Enumerable.Range(0, chance.Next(6)).Select(_ => chance.Next(-9, 9)).ToArray();
        if (type == typeof(IReadOnlyList<string>)) return Enumerable.Range(0, chance.Next(4)).Select(_ => texts[chance.Next(texts.Length)]).ToArray();
        if (type == typeof(IReadOnlyList<FeeLine>)) return Enumerable.Range(0, chance.Next(3)).Select(_ => (FeeLine)Made(typeof(FeeLine), chance)).ToArray();
        return Made(type, chance);
    }

    private static void Alike(object written, object read, Keyring keyring, string where)
    {
        Assert.Equal(written.GetType(), read.GetType());
        foreach (var property in written.GetType().GetProperties().Where(one => one.GetMethod is { IsStatic: false } && one.Name != "EqualityContract"))
        {
            var (one, other) = (property.GetValue(written), property.GetValue(read));
            if (one is Sealed<JsonElement> box) (one, other) = (box.Open(keyring).Value.GetRawText(), ((Sealed<JsonElement>)other!).Open(keyring).Value.GetRawText());
            if (one is Sealed<string> text) (one, other) = (text.Open(keyring).Value, ((Sealed<string>)other!).Open(keyring).Value);
            if (one is DateTimeOffset time) Assert.Equal(time.Offset, ((DateTimeOffset)other!).Offset);
            if (one is IEnumerable and not string) Assert.Equal(((IEnumerable)one).Cast<object>(), ((IEnumerable)other!).Cast<object>());
            else Assert.True(Equals(one, other), $"{where} {property.Name}: {one} was written, {other} was read");
        }
    }
}
