using System.Text;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Reading;

/// <summary>What a person typed, as the program reads it: Latin digits, no invisible marks, no space around.</summary>
public static class CleanInput
{
    public static string Of(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return "";
        var clean = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
            if (!Bidi.IsMark(typed[i]))
                clean.Append(Latin(typed, i));
        return clean.ToString().Trim();
    }

    private static char Latin(string text, int i) => text[i] switch
    {
        >= '٠' and <= '٩' and var c => (char)('0' + (c - '٠')),
        >= '۰' and <= '۹' and var c => (char)('0' + (c - '۰')),
        '٫' => '.',
        '٬' => ',',
        var c => c,
    };
}
