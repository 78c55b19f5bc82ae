using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Sijil.Bench;

/// <summary>The least that workload J could cost: a plan written by hand, five arrays, nine events as JSON, one hash a journey, one row in a commit of a thousand.</summary>
internal sealed class JourneyFloor : IDisposable
{
    private const int ACommit = 1_000;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly SqliteParameter body;
    private readonly int[][] held = [.. Enumerable.Range(1, 5).Select(register => Enumerable.Range(0, JourneyWorld.People).Select(person => JourneyWorld.Held(register, person)).ToArray())];
    private readonly Func<Applicant, int> table = DecisionTableD.Tree();
    private readonly System.Buffers.ArrayBufferWriter<byte> buffer = new(4_096);
    private readonly byte[] leaves = new byte[ACommit * 32];
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public JourneyFloor(string path)
    {
        connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        Say("pragma journal_mode = wal");
        Say("pragma synchronous = full");
        Say("create table journey (position integer primary key, body blob not null)");
        insert = connection.CreateCommand();
        insert.CommandText = "insert into journey (body) values ($body)";
        body = insert.Parameters.Add("$body", SqliteType.Blob);
    }

    public void Run(int journeys)
    {
        using var writer = new Utf8JsonWriter(buffer, new() { SkipValidation = true });
        for (var done = 0; done < journeys; done += ACommit)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            for (var at = 0; at < ACommit; at++)
            {
                One(writer, done + at);
                SHA256.HashData(buffer.WrittenSpan, leaves.AsSpan(at * 32, 32));
                body.Value = buffer.WrittenSpan.ToArray();
                insert.ExecuteNonQuery();
            }
            key.SignData(leaves, HashAlgorithmName.SHA256);
            transaction.Commit();
        }
    }

    private void One(Utf8JsonWriter writer, int number)
    {
        var person = JourneyWorld.PersonOf(number);
        var applicant = new Applicant(10 + person % 70, DecisionTableD.Statuses[person % 4], DecisionTableD.Emirates[person % 7], person * 31 % 30_000, person % 2 == 0);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        writer.WriteStartArray();
        Event(writer, "opened", person);
        Event(writer, "first", table(applicant));
        for (var register = 0; register < 5; register++) Event(writer, "read", held[register][person]);
        var second = table(applicant with { Income = (held[0][person] + held[1][person] + held[2][person]) % 30_000 });
        Event(writer, "second", second);
        Event(writer, "certificate", second);
        writer.WriteEndArray();
        writer.Flush();
    }

    private static void Event(Utf8JsonWriter writer, string type, int value)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        writer.WriteString("at"u8, TimeProvider.System.GetUtcNow());
        writer.WriteNumber("value"u8, value);
        writer.WriteEndObject();
    }

    public void Dispose()
    {
        key.Dispose();
        insert.Dispose();
        connection.Dispose();
    }

    private void Say(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
