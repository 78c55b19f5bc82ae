namespace Sijil.Schema.Formats;

/// <summary>Names of hosts, and international ones as IDNA 2008 has them.</summary>
internal static class HostNames
{
    public static bool IsHostName(string text) => text.Length is > 0 and <= 253 && text.Split('.').All(IsLabel);

    public static bool IsInternational(string text)
    {
        var labels = text.Split('.', '\u3002', '\uFF0E', '\uFF61');
        var lengths = 0;
        List<string> words = [];
        foreach (var label in labels)
        {
            if (label.Length is 0) return false;
            var isPlain = label.All(char.IsAscii);
            if (isPlain ? !IsLabel(label) : !IdnLabels.Is(label)) return false;
            var written = isPlain ? label : "xn--" + Punycode.Encode(label);
            if (written.Length > 63) return false;
            lengths += written.Length + 1;
            words.Add(isPlain && IsWritten(label) ? Punycode.Decode(label[4..])! : label);
        }
        return lengths - 1 <= 253 && Bidirectional.Fits(words);
    }

    private static bool IsLabel(string label)
    {
        if (label.Length is < 1 or > 63 || label[0] is '-' || label[^1] is '-' || !label.All(one => char.IsAsciiLetterOrDigit(one) || one is '-')) return false;
        if (label.Length < 4 || label[2] is not '-' || label[3] is not '-') return true;
        // Hyphens in the third and fourth place are kept for what is written in Punycode, and only once.
        return IsWritten(label) && Punycode.Decode(label[4..]) is { } word && !word.All(char.IsAscii) && IdnLabels.Is(word)
            && Punycode.Encode(word).Equals(label[4..], StringComparison.OrdinalIgnoreCase) && Bidirectional.Fits([word]);
    }

    private static bool IsWritten(string label) => label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase);
}
