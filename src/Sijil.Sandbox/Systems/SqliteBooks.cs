using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Sijil.Sandbox.Systems;

/// <summary>Books of the living sandbox, in a file of their own: the entities' data is not the record's.</summary>
internal sealed class SqliteBooks : IBooks, IDisposable
{
    private readonly Lock gate = new();
    private readonly SqliteConnection file;

    public SqliteBooks(string path)
    {
        file = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        file.Open();
        using var create = file.CreateCommand();
        create.CommandText = """
            pragma journal_mode = wal;
            pragma synchronous = full;
            create table if not exists answered (system text not null, id text not null, operation text not null, status integer not null, body text not null,
                primary key (system, id)) without rowid;
            create table if not exists held (element text not null, of text not null, value text not null, primary key (element, of)) without rowid;
            """;
        create.ExecuteNonQuery();
    }

    public KeptReply? Answered(string system, string id)
    {
        lock (gate)
        {
            using var find = Command("select operation, status, body from answered where system = @system and id = @id", ("system", system), ("id", id));
            using var row = find.ExecuteReader();
            return row.Read() ? new(row.GetString(0), row.GetInt32(1), Parse(row.GetString(2))) : null;
        }
    }

    public JsonElement? Find(string element, string of)
    {
        lock (gate)
        {
            using var find = Command("select value from held where element = @element and of = @of", ("element", element), ("of", of));
            return find.ExecuteScalar() is string value ? Parse(value) : null;
        }
    }

    public IReadOnlyList<JsonElement> All(string element)
    {
        lock (gate)
        {
            using var find = Command("select value from held where element = @element order by of", ("element", element));
            using var row = find.ExecuteReader();
            List<JsonElement> all = [];
            while (row.Read()) all.Add(Parse(row.GetString(0)));
            return all;
        }
    }

    public void Keep(string system, string id, KeptReply reply, IReadOnlyList<BookLine> lines)
    {
        lock (gate)
        {
            using var turn = file.BeginTransaction();
            Run("insert into answered values (@system, @id, @operation, @status, @body) on conflict do nothing",
                ("system", system), ("id", id), ("operation", reply.Operation), ("status", reply.Status), ("body", reply.Body.GetRawText()));
            foreach (var line in lines)
            {
                if (line.Value is { } value)
                    Run("insert into held values (@element, @of, @value) on conflict (element, of) do update set value = excluded.value",
                        ("element", line.Element), ("of", line.Of), ("value", value.GetRawText()));
                else
                    Run("delete from held where element = @element and of = @of", ("element", line.Element), ("of", line.Of));
            }
            turn.Commit();
        }
    }

    public void Dispose() => file.Dispose();

    private void Run(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = file.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }

    private static JsonElement Parse(string json) => JsonElement.Parse(json);
}
