using System.Text.Json;
using Sijil.Sandbox.Systems;

namespace Sijil.Sandbox.Tests.Systems;

/// <summary>Books that count how often each request was performed.</summary>
internal sealed class CountedBooks : IBooks
{
    private readonly MemoryBooks books = new();

    public Dictionary<(string System, string Id), int> Performed { get; } = [];

    public KeptReply? Answered(string system, string id) => books.Answered(system, id);
    public JsonElement? Find(string element, string of) => books.Find(element, of);
    public IReadOnlyList<JsonElement> All(string element) => books.All(element);

    public void Keep(string system, string id, KeptReply reply, IReadOnlyList<BookLine> lines)
    {
        Performed[(system, id)] = Performed.GetValueOrDefault((system, id)) + 1;
        books.Keep(system, id, reply, lines);
    }
}
