using System.Text.Json;
using Sijil.Sandbox.Systems;

namespace Sijil.Sandbox.Tests.Systems;

/// <summary>What every kind of books promises.</summary>
public abstract class BooksContract
{
    private protected abstract IBooks Books { get; }

    [Fact]
    public void An_answer_is_kept_by_system_and_id()
    {
        Books.Keep("a", "1", new("op", 200, Json("""{"n":1}""")), []);
        Assert.Equal(1, Books.Answered("a", "1")!.Body.GetProperty("n").GetInt32());
        Assert.Null(Books.Answered("b", "1"));
        Assert.Null(Books.Answered("a", "2"));
    }

    [Fact]
    public void A_line_replaces_the_one_before_and_can_be_struck_out()
    {
        Books.Keep("a", "1", new("op", 200, Json("{}")), [new("company.licence", "c1", Json("""{"status":"active"}"""))]);
        Books.Keep("a", "2", new("op", 200, Json("{}")), [new("company.licence", "c1", Json("""{"status":"ended"}"""))]);
        Assert.Equal("ended", Books.Find("company.licence", "c1")!.Value.GetProperty("status").GetString());
        Assert.Single(Books.All("company.licence"));
        Books.Keep("a", "3", new("op", 200, Json("{}")), [new("company.licence", "c1", null)]);
        Assert.Null(Books.Find("company.licence", "c1"));
    }

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}

public sealed class MemoryBooksTests : BooksContract
{
    private protected override IBooks Books { get; } = new MemoryBooks();
}

public sealed class SqliteBooksTests : BooksContract, IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"sijil-books-{Guid.CreateVersion7(DateTimeOffset.UnixEpoch)}.db");
    private readonly SqliteBooks books;

    public SqliteBooksTests() => books = new(path);

    private protected override IBooks Books => books;

    [Fact]
    public void They_survive_a_restart()
    {
        books.Keep("a", "1", new("op", 422, JsonElement.Parse("""{"code":"no"}""")), []);
        books.Dispose();
        using var again = new SqliteBooks(path);
        Assert.Equal(422, again.Answered("a", "1")!.Status);
    }

    public void Dispose()
    {
        books.Dispose();
        foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(path) + "*")) File.Delete(file);
    }
}
