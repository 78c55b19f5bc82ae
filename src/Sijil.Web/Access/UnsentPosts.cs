using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Sijil.Web.Access;

/// <summary>What somebody typed while their session had ended: kept for half an hour in memory, and given back once, on the page that it was typed on, to whoever has its number and may open that page.</summary>
internal sealed class UnsentPosts(TimeProvider clock)
{
    private const int Most = 500;
    private const int MostLetters = 40_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, (string Path, DateTimeOffset Until, Dictionary<string, string> Fields)> posts = new(StringComparer.Ordinal);

    /// <returns>The number of what was kept; null where there is no room for it.</returns>
    public string? Keep(string path, IFormCollection form)
    {
        var fields = form.Where(field => !field.Key.StartsWith('_') && !field.Key.StartsWith('$')).ToDictionary(field => field.Key, field => string.Join(',', field.Value.ToArray()), StringComparer.Ordinal);
        foreach (var (id, post) in posts) if (post.Until <= clock.GetUtcNow()) posts.TryRemove(id, out _);
        if (posts.Count >= Most || fields.Count is 0 || fields.Sum(field => field.Key.Length + field.Value.Length) > MostLetters) return null;
        var number = RandomNumberGenerator.GetHexString(32, lowercase: true);    // a secret, not chance: nobody may guess it
        posts[number] = (path, clock.GetUtcNow() + Kept, fields);
        return number;
    }

    /// <summary>What was kept, shown to whoever has its number; it stays.</summary>
    public IReadOnlyDictionary<string, string>? Look(string id) => posts.TryGetValue(id, out var post) && post.Until > clock.GetUtcNow() ? post.Fields : null;

    /// <summary>From now on it is given back on another page; on any below a path that ends with a stroke.</summary>
    public void Move(string id, string path)
    {
        if (posts.TryGetValue(id, out var post)) posts[id] = post with { Path = path };
    }

    public IReadOnlyDictionary<string, string>? Take(string id, string path) =>
        posts.TryGetValue(id, out var post) && (post.Path == path || post.Path.EndsWith('/') && path.StartsWith(post.Path, StringComparison.Ordinal)) && post.Until > clock.GetUtcNow() && posts.TryRemove(id, out _) ? post.Fields : null;
}
