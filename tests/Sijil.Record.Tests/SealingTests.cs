using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijil.Record.Tests;

public sealed class SealingTests
{
    private readonly SeededKeyring _keys = new(7);

    [Fact]
    public void A_sealed_value_shows_nothing_and_opens_with_the_key()
    {
        var json = Write(new(Sealed.Of("p1", "فاطمة"), Sealed.Of("p1", new Address("Deira", 3))));
        Assert.DoesNotContain("فاطمة", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Deira", json, StringComparison.Ordinal);
        var read = JsonSerializer.Deserialize(json, SealingJson.Default.Person)!;
        Assert.Equal("فاطمة", read.Name.Open(_keys).Value);
        Assert.Equal(new Address("Deira", 3), read.Home.Open(_keys).Value);
    }

    [Fact]
    public void Sealing_again_gives_the_same_bytes_and_another_place_others()
    {
        Person person = new(Sealed.Of("p1", "x"), Sealed.Of("p1", new Address("Deira", 3)));
        Assert.Equal(Write(person), Write(person));
        Assert.NotEqual(Write(person), Write(person, "case/1@2.0"));
        var read = JsonSerializer.Deserialize(Write(person), SealingJson.Default.Person)!;
        Assert.Equal(Write(person), JsonSerializer.Serialize(read, SealingJson.Default.Person));
    }

    [Fact]
    public void A_forgotten_person_is_forgotten_everywhere()
    {
        var read = JsonSerializer.Deserialize(Write(new(Sealed.Of("p1", "x"), Sealed.Of("p2", new Address("Deira", 3)))), SealingJson.Default.Person)!;
        _keys.Forget("p1");
        Assert.True(read.Name.Open(_keys).IsForgotten);
        Assert.Equal("؟", read.Name.Open(_keys).Or("؟"));
        Assert.False(read.Home.Open(_keys).IsForgotten);
        Assert.Throws<PersonForgotten>(() => Write(new(Sealed.Of("p1", "y"), read.Home)));
    }

    [Fact]
    public void A_box_that_was_changed_or_moved_does_not_open()
    {
        var json = Write(new(Sealed.Of("p1", "x"), Sealed.Of("p1", new Address("Deira", 3))));
        var moved = JsonSerializer.Deserialize(json.Replace("@1.0.0", "@1.0.9", StringComparison.Ordinal), SealingJson.Default.Person)!;
        Assert.Throws<BrokenSeal>(() => moved.Name.Open(_keys));
    }

    [Fact]
    public void Outside_a_scope_nothing_personal_is_written()
    {
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new(Sealed.Of("p1", "x"), null!), SealingJson.Default.Person));
    }

    [Fact]
    public void Handwritten_json_seals_and_opens_the_same_form()
    {
        using var stream = new MemoryStream();
        using (SealingScope.Begin(_keys, "case/1@1.state"))
        using (var writer = new Utf8JsonWriter(stream)) Sealed.Write(writer, "p1", "\"x\""u8);
        var json = JsonElement.Parse(stream.ToArray());
        Assert.True(Sealed.IsSealed(json));
        Assert.Equal("\"x\"", Encoding.UTF8.GetString(Sealed.Open(json, _keys).Value!));
    }

    [Fact]
    public void Keys_last_and_a_restored_copy_of_them_forgets_again()
    {
        using var folder = new Folder();
        var master = new byte[32];
        StoredKeyring Open() => new(folder["keys.db"], master, new(folder["forgotten"]), _ => Guid.Parse("0198f000000070008000000000000001").ToByteArray(), true);
        string sealedJson;
        using (var keys = Open())
        using (SealingScope.Begin(keys, "case/1@1.0"))
        {
            sealedJson = JsonSerializer.Serialize(new(Sealed.Of("p1", "x"), null!), SealingJson.Default.Person);
        }
        var read = JsonSerializer.Deserialize(sealedJson, SealingJson.Default.Person)!;
        File.Copy(folder["keys.db"], folder["copy.db"]);
        using (var keys = Open())
        {
            Assert.Equal("x", read.Name.Open(keys).Value);
            keys.Forget("p1");
            Assert.True(read.Name.Open(keys).IsForgotten);
        }
        File.Copy(folder["copy.db"], folder["keys.db"], overwrite: true);
        using (var keys = Open())
        {
            Assert.True(read.Name.Open(keys).IsForgotten);
            Assert.Equal(["p1"], keys.Forgotten);
        }
        using var lost = new StoredKeyring(folder["none.db"], master, new(null), _ => new byte[32], true);
        Assert.True(read.Name.Open(lost).IsForgotten);
        using var stranger = new StoredKeyring(folder["copy.db"], [.. master.Select(_ => (byte)1)], new(null), _ => [], true);
        Assert.Throws<WrongMasterKey>(() => read.Name.Open(stranger));
    }

    [Fact]
    public void Keys_of_many_people_at_once_are_kept_with_one_write()
    {
        using var folder = new Folder();
        var (master, made) = (new byte[32], 0);
        using var keys = new StoredKeyring(folder["keys.db"], master, new(null), _ => [.. Enumerable.Repeat((byte)++made, 32)], true, inGroups: true);
        var before = Writes(folder["keys.db"]);
        for (var person = 0; person < 100; person++) keys.KeyOf($"p{person}", make: true);
        keys.Forget("p7");
        var waited = Writes(folder["keys.db"]);
        keys.Flush();
        keys.Flush();
        Assert.Equal((before, before + 1), (waited, Writes(folder["keys.db"])));
        using var other = new StoredKeyring(folder["keys.db"], master, new(null), _ => [], true, readOnly: true);
        Assert.Equal([.. Enumerable.Range(0, 100).Where(person => person != 7)], Enumerable.Range(0, 100).Where(person => other.KeyOf($"p{person}", make: false) is not null));
    }

    [Fact]
    public async Task Whoever_is_told_that_a_turn_is_kept_has_its_keys_on_the_disk()
    {
        using var folder = new Folder();
        await using var record = await RecordModule.Open(new() { DataDirectory = folder["data"] }, TimeProvider.System, new SystemIds(TimeProvider.System), new SystemRandomness(), TestContext.Current.CancellationToken);
        string json;
        using (SealingScope.Begin(record.Keyring, "case/1@1.0")) json = JsonSerializer.Serialize(new(Sealed.Of("p1", "x"), null!), SealingJson.Default.Person);
        var kept = await record.Journal.Append(new() { Stream = "case/1", ExpectedVersion = 0, Origin = Origin.Live, Facts = [new("opened", DateTimeOffset.UnixEpoch, Encoding.UTF8.GetBytes(json))] }, TestContext.Current.CancellationToken);
        Assert.IsType<AppendOutcome.Committed>(kept);
        File.Copy(Path.Combine(folder["data"], "keys.db"), folder["keys.db"]);
        var master = KeyFiles.Master(Path.Combine(folder["data"], "keys", "master.key"));
        using var restored = new StoredKeyring(folder["keys.db"], master, new(null), _ => [], true, readOnly: true);
        Assert.Equal("x", JsonSerializer.Deserialize(json, SealingJson.Default.Person)!.Name.Open(restored).Value);
    }

    /// <summary>How often the file has been written: SQLite counts it in its head.</summary>
    private static uint Writes(string path) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(File.ReadAllBytes(path).AsSpan(24));

    private string Write(Person person, string address = "case/1@1.0")
    {
        using var scope = SealingScope.Begin(_keys, address);
        return JsonSerializer.Serialize(person, SealingJson.Default.Person);
    }
}

internal sealed record Address(string Street, int Number);

internal sealed record Person(Sealed<string> Name, Sealed<Address> Home);

[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Address))]
internal sealed partial class SealingJson : JsonSerializerContext;
