using System.Globalization;
using System.Text;

namespace Sijil.Schema.Formats;

/// <summary>Which characters a label of an international name may hold, and in what company (RFC 5892).</summary>
internal static class IdnLabels
{
    private static readonly int[] AlwaysValid = [0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007];
    private static readonly int[] NeverValid = [0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B];

    public static bool Is(string label)
    {
        if (label[0] is '-' || label[^1] is '-' || (label.Length > 3 && label[2] is '-' && label[3] is '-') || !label.IsNormalized()) return false;
        int[] points = [.. label.EnumerateRunes().Select(rune => rune.Value)];
        if (CharUnicodeInfo.GetUnicodeCategory(points[0]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark) return false;
        return Enumerable.Range(0, points.Length).All(at => InContext(points, at) ?? IsValid(points[at]));
    }

    private static bool IsValid(int point)
    {
        if (AlwaysValid.Contains(point)) return true;
        if (NeverValid.Contains(point)) return false;
        if (point < 128) return point is '-' or (>= '0' and <= '9') or (>= 'a' and <= 'z');
        var text = char.ConvertFromUtf32(point);
        // What changes under compatibility folding of case cannot stand in a name.
        if (text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormKC) != text) return false;
        return CharUnicodeInfo.GetUnicodeCategory(point) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;
    }

    /// <summary>Characters that are good only in certain company; null for all others.</summary>
    private static bool? InContext(int[] label, int at) => label[at] switch
    {
        0xB7 => At(label, at - 1) is 'l' && At(label, at + 1) is 'l',
        0x375 => At(label, at + 1) is (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF),
        0x5F3 or 0x5F4 => At(label, at - 1) is >= 0x591 and <= 0x5F4,
        0x30FB => label.Any(point => point is (>= 0x3041 and <= 0x309F) or (>= 0x30A1 and <= 0x30FA) or 0x3005 or 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x323AF)),
        >= 0x660 and <= 0x669 => !label.Any(point => point is >= 0x6F0 and <= 0x6F9),
        >= 0x6F0 and <= 0x6F9 => !label.Any(point => point is >= 0x660 and <= 0x669),
        0x200D => IsVirama(At(label, at - 1)),
        0x200C => IsVirama(At(label, at - 1)) || (Joins(label, at, -1) && Joins(label, at, 1)),
        _ => null,
    };

    private static int? At(int[] label, int at) => at >= 0 && at < label.Length ? label[at] : null;

    private static bool IsVirama(int? point) => point is 0x94D or 0x9CD or 0xA4D or 0xACD or 0xB4D or 0xBCD or 0xC4D or 0xCCD or 0xD3B or 0xD3C or 0xD4D or 0xDCA or 0xE3A or 0xF84 or 0x1039 or 0x17D2;

    /// <summary>The next letter that is no mark, on this side, is of a script whose letters join.</summary>
    private static bool Joins(int[] label, int at, int side)
    {
        do at += side;
        while (At(label, at) is { } mark && CharUnicodeInfo.GetUnicodeCategory(mark) is UnicodeCategory.NonSpacingMark);
        return At(label, at) is { } letter && (side < 0 ? JoinsLeft(letter) : IsJoining(letter));
    }

    private static bool IsJoining(int point) =>
        point is (>= 0x620 and <= 0x64A and not 0x621) or (>= 0x66E and <= 0x6D3 and not 0x670 and not 0x674) or (>= 0x6FA and <= 0x6FC) or (>= 0x710 and <= 0x72F and not 0x711) or (>= 0x74D and <= 0x77F) or (>= 0x8A0 and <= 0x8C7);

    /// <summary>Alef, dal, reh, waw and their kin join only to what stands before them.</summary>
    private static bool JoinsLeft(int point) => IsJoining(point)
        && point is not (0x622 or 0x623 or 0x624 or 0x625 or 0x627 or 0x629 or (>= 0x62F and <= 0x632) or 0x648 or (>= 0x671 and <= 0x673) or (>= 0x675 and <= 0x677)
            or (>= 0x688 and <= 0x699) or 0x6C0 or (>= 0x6C3 and <= 0x6CB) or 0x6CD or 0x6CF or 0x6D2 or 0x6D3);
}
