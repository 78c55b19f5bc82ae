namespace Sijil.Web.Kit.Reading;

/// <summary>The address of a list with what is asked of it; what is empty is not asked.</summary>
internal static class ListAddress
{
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> asked)
    {
        var query = string.Join('&', asked.Where(each => each.Value is { Length: > 0 }).Select(each => $"{each.Name}={Uri.EscapeDataString(each.Value!)}"));
        return query.Length is 0 ? path : $"{path}?{query}";
    }

    /// <summary>The same with the page's number left open, as <see cref="Parts.PagesPart"/> fills it in.</summary>
    public static string OfPages(string path, params IEnumerable<(string Name, string? Value)> asked)
    {
        var whole = Of(path, asked);
        return $"{whole}{(whole.Contains('?', StringComparison.Ordinal) ? '&' : '?')}p={{0}}";
    }
}
