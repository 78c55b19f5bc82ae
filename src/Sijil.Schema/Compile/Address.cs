using System.Text;

namespace Sijil.Schema.Compile;

/// <summary>Addresses of schemas and how one is read from another, as RFC 3986 has it.</summary>
internal static class Address
{
    /// <summary>An address without its fragment, and the fragment; null where there is none.</summary>
    public static (string Uri, string? Fragment) Split(string address)
    {
        var mark = address.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? (address, null) : (address[..mark], address[(mark + 1)..]);
    }

    /// <summary>A reference as it is meant from a place of this address; the fragment stays.</summary>
    public static string Resolve(string from, string reference)
    {
        var (r, b) = (Parts.Of(reference), Parts.Of(from));
        if (r.Scheme is not null) return (r with { Path = WithoutDots(r.Path) }).ToString();
        if (r.Authority is not null) return (r with { Scheme = b.Scheme, Path = WithoutDots(r.Path) }).ToString();
        var onto = b with { Fragment = r.Fragment };
        if (r.Path.Length is 0) return (onto with { Query = r.Query ?? b.Query }).ToString();
        var path = r.Path[0] is '/' ? r.Path : Merge(b, r.Path);
        return (onto with { Path = WithoutDots(path), Query = r.Query }).ToString();
    }

    private static string Merge(Parts onto, string path) =>
        onto is { Authority: not null, Path: "" } ? "/" + path : onto.Path[..(onto.Path.LastIndexOf('/') + 1)] + path;

    private static string WithoutDots(string path)
    {
        if (!path.Contains('.', StringComparison.Ordinal)) return path;
        var (kept, steps) = (new List<string>(), path.Split('/'));
        for (var at = 0; at < steps.Length; at++)
        {
            var isLast = at == steps.Length - 1;
            if (steps[at] is "." or "..")
            {
                if (steps[at] is ".." && kept.Count > 1) kept.RemoveAt(kept.Count - 1);
                if (isLast) kept.Add("");
            }
            else kept.Add(steps[at]);
        }
        return string.Join('/', kept);
    }

    private sealed record Parts(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
    {
        public static Parts Of(string address)
        {
            var (rest, fragment) = Split(address);
            var mark = rest.IndexOf('?', StringComparison.Ordinal);
            var query = mark < 0 ? null : rest[(mark + 1)..];
            if (mark >= 0) rest = rest[..mark];
            string? scheme = null, authority = null;
            var colon = rest.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && char.IsAsciiLetter(rest[0]) && rest.AsSpan(0, colon).IndexOfAnyExceptInRange('+', 'z') < 0 && !rest[..colon].Contains('/', StringComparison.Ordinal))
                (scheme, rest) = (rest[..colon], rest[(colon + 1)..]);
            if (rest.StartsWith("//", StringComparison.Ordinal))
            {
                var end = rest.IndexOf('/', 2);
                (authority, rest) = end < 0 ? (rest[2..], "") : (rest[2..end], rest[end..]);
            }
            return new(scheme, authority, rest, query, fragment);
        }

        public override string ToString()
        {
            var text = new StringBuilder();
            if (Scheme is not null) text.Append(Scheme).Append(':');
            if (Authority is not null) text.Append("//").Append(Authority);
            text.Append(Path);
            if (Query is not null) text.Append('?').Append(Query);
            if (Fragment is not null) text.Append('#').Append(Fragment);
            return text.ToString();
        }
    }
}
