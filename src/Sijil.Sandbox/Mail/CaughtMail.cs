using System.Text;
using System.Text.RegularExpressions;

namespace Sijil.Sandbox.Mail;

/// <summary>A message as it came over the wire, read: whose it is, what it is called, what it says.</summary>
internal sealed partial record CaughtMail(string Id, string To, string Subject, string Text, string Language)
{
    public static CaughtMail Read(string recipient, string raw)
    {
        var parts = raw.ReplaceLineEndings("\n").Split("\n\n", 2);
        var headers = Folded().Replace(parts[0], " ");
        string Header(string name) => Regex.Match(headers, $@"^{name}: *(.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value.Trim();
        var body = parts.Length > 1 ? parts[1] : "";
        var text = Header("Content-Transfer-Encoding") is "base64" ? Encoding.UTF8.GetString(Convert.FromBase64String(Blank().Replace(body, ""))) : body;
        return new(Header("Message-ID").Trim('<', '>'), recipient, Words(Header("Subject")), text.Trim(), Header("Content-Language"));
    }

    // Letters beyond ASCII come in base64 words; white space between two words is not theirs.
    private static string Words(string header) =>
        Word().Replace(Between().Replace(header, "?==?"), word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
