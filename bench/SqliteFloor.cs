using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Sijil.Bench;

/// <summary>The least that could be done: the same bytes as one blob a row, one prepared statement, flushed before the answer.</summary>
internal sealed class SqliteFloor : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly byte[] row = RandomNumberGenerator.GetBytes(TurnLoad.Bytes);

    public SqliteFloor(string path)
    {
        connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        Run("pragma journal_mode = wal");
        Run("pragma synchronous = full");
        Run("create table row (position integer primary key, body blob not null)");
        insert = connection.CreateCommand();
        insert.CommandText = "insert into row (body) values ($body)";
        insert.Parameters.AddWithValue("$body", row);
        insert.Prepare();
    }

    public void Append(int rows, int aCommit)
    {
        for (var done = 0; done < rows; done += aCommit)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            for (var at = 0; at < aCommit; at++) insert.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
