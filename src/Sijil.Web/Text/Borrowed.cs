using System.Text;

namespace Sijil.Web.Text;

/// <summary>Words that stand in another language's page because they have none of its own: marked where they are said, and given their language and direction when the page is whole.</summary>
internal static class Borrowed
{
    // Letters for private use: no text has them, and an encoder writes them as numbers.
    private const char English = '\uE000', Arabic = '\uE001', End = '\uE002';
    private static readonly string[] Unmarked = ["title", "option", "textarea", "script", "style"];

    /// <summary>English where there is some, else Arabic; what has no letters belongs to no language.</summary>
    public static string Of(string arabic, string english) =>
        !arabic.Any(char.IsLetter) ? arabic : english.Length > 0 ? $"{English}{english}{End}" : $"{Arabic}{arabic}{End}";

    public static string FromEnglish(string english) => english.Any(char.IsLetter) ? $"{English}{english}{End}" : english;

    /// <summary>The page with each borrowed word in an element of its language; where no element may stand, the marks are taken away.</summary>
    public static string Show(string page)
    {
        var shown = new StringBuilder(page.Length + 1024);
        var at = 0;
        var within = "";
        while (at < page.Length)
        {
            if (page[at] is '<') at = Tag(page, at, shown, ref within);
            else if (Mark(page, at) is (var mark, > 0 and var length))
            {
                if (within.Length is 0) shown.Append(Element(mark));
                at += length;
            }
            else shown.Append(page[at++]);
        }
        return shown.ToString();
    }

    private static string Element(char mark) => mark switch
    {
        English => "<bdi lang=\"en\">",
        Arabic => "<bdi lang=\"ar\">",
        _ => "</bdi>",
    };

    /// <summary>Copies a tag without the marks in its attributes; gives where it ends, and whether text within it may hold no element.</summary>
    private static int Tag(string page, int at, StringBuilder shown, ref string within)
    {
        var name = Name(page, at + 1);
        if (name == "/" + within) within = "";
        else if (Unmarked.Contains(name, StringComparer.OrdinalIgnoreCase)) within = name;
        var quote = '\0';
        while (at < page.Length)
        {
            if (Mark(page, at) is (_, > 0 and var length))
            {
                at += length;
                continue;
            }
            var c = page[at++];
            shown.Append(c);
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c is '>') break;
        }
        return at;
    }

    private static string Name(string page, int at)
    {
        var end = at;
        while (end < page.Length && (char.IsAsciiLetterOrDigit(page[end]) || (end == at && page[end] is '/'))) end++;
        return page[at..end];
    }

    private static (char Mark, int Length) Mark(string page, int at) => page[at] switch
    {
        English or Arabic or End => (page[at], 1),
        '&' when at + 8 <= page.Length && page.AsSpan(at, 7) is "&#xE000" or "&#xE001" or "&#xE002" && page[at + 7] is ';' => ((char)(English + (page[at + 6] - '0')), 8),
        _ => ('\0', 0),
    };
}
