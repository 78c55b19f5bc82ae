using System.Collections.Concurrent;

namespace Sijil.Record;

/// <summary>Who has been forgotten, a line each, in a file that is not restored with the keys.</summary>
internal sealed class ForgottenList
{
    private readonly string? _path;
    private readonly ConcurrentDictionary<string, bool> _all;

    public ForgottenList(string? path)
    {
        _path = path;
        _all = new((File.Exists(path) ? File.ReadAllLines(path) : []).Where(line => line.Length > 0).Select(line => KeyValuePair.Create(line, true)));
    }

    public IReadOnlyCollection<string> All => [.. _all.Keys.Order(StringComparer.Ordinal)];

    public bool Has(string person) => _all.ContainsKey(person);

    /// <summary>On disk before the key goes: if the process dies between the two, the next start finishes.</summary>
    public void Add(string person)
    {
        if (!_all.TryAdd(person, true) || _path is null) return;
        using var file = new FileStream(_path, FileMode.Append, FileAccess.Write);
        file.Write(System.Text.Encoding.UTF8.GetBytes(person + "\n"));
        file.Flush(flushToDisk: true);
    }
}
