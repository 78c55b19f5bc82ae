using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Sijil.Bench;

/// <summary>The least that HTTP and a disk cost: Kestrel reads the same posts, a row each goes to SQLite in groups with one flush, and then it answers; a GET answers at once.</summary>
internal static partial class EchoHost
{
    private const int MostRows = 1_000;

    public static async Task<int> Run(string folder, int port, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, Shapes.Default));
        await using var app = builder.Build();
        var waiting = Channel.CreateUnbounded<(byte[] Row, TaskCompletionSource Kept)>(new() { SingleReader = true });
        var writing = Task.Factory.StartNew(() => Write(Path.Combine(folder, "echo.db"), waiting.Reader), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        app.MapPost("/api/messages", async (Posted posted) =>
        {
            var kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Writer.TryWrite((JsonSerializer.SerializeToUtf8Bytes(posted, Shapes.Default.Posted), kept));
            await kept.Task;
            return new Answer(posted.Id);
        });
        app.MapGet("/api/cases/{id}", (string id) => new Answer(id));
        await app.StartAsync(cancel);
        await Console.Out.WriteLineAsync("ready");
        await Console.In.ReadLineAsync(cancel);
        await app.StopAsync(cancel);
        waiting.Writer.Complete();
        await writing;
        return 0;
    }

    private static void Write(string path, ChannelReader<(byte[] Row, TaskCompletionSource Kept)> waiting)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal; pragma synchronous = full; create table row (position integer primary key, body blob not null)";
        command.ExecuteNonQuery();
        command.CommandText = "insert into row (body) values ($body)";
        var body = command.Parameters.Add("$body", SqliteType.Blob);
        var group = new List<TaskCompletionSource>(MostRows);
        while (waiting.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            using var transaction = connection.BeginTransaction();
            command.Transaction = transaction;
            for (group.Clear(); group.Count < MostRows && waiting.TryRead(out var next); group.Add(next.Kept))
            {
                body.Value = next.Row;
                command.ExecuteNonQuery();
            }
            transaction.Commit();
            group.ForEach(kept => kept.SetResult());
        }
    }

    internal sealed record Posted(string Name, string Id, JsonObject Payload);

    internal sealed record Answer(string Case);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Posted))]
    [JsonSerializable(typeof(Answer))]
    private sealed partial class Shapes : JsonSerializerContext;
}
