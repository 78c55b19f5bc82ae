using System.Globalization;

namespace Sijil.Schema.Formats;

/// <summary>Names with right-to-left labels cannot be read in two ways (RFC 5893).</summary>
internal static class Bidirectional
{
    private enum Direction
    {
        Left,
        Right,
        Number,
        ArabicNumber,
        Mark,
        Other,
    }

    public static bool Fits(IReadOnlyList<string> labels) => !labels.Any(label => Of(label).Any(one => one is Direction.Right or Direction.ArabicNumber)) || labels.All(label => FitsLabel([.. Of(label)]));

    private static bool FitsLabel(Direction[] label)
    {
        var last = label.LastOrDefault(one => one is not Direction.Mark, Direction.Other);
        if (label[0] is Direction.Left) return !label.Any(one => one is Direction.Right or Direction.ArabicNumber) && last is Direction.Left or Direction.Number;
        return label[0] is Direction.Right && !label.Contains(Direction.Left) && last is Direction.Right or Direction.Number or Direction.ArabicNumber
            && !(label.Contains(Direction.Number) && label.Contains(Direction.ArabicNumber));
    }

    private static IEnumerable<Direction> Of(string label) => label.EnumerateRunes().Select(rune => Of(rune.Value));

    private static Direction Of(int point)
    {
        if (point is (>= '0' and <= '9') or (>= 0x6F0 and <= 0x6F9)) return Direction.Number;
        if (point is >= 0x660 and <= 0x669) return Direction.ArabicNumber;
        var category = CharUnicodeInfo.GetUnicodeCategory(point);
        if (category is UnicodeCategory.NonSpacingMark) return Direction.Mark;
        if (point is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)) return Direction.Right;
        return category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.SpacingCombiningMark ? Direction.Left : Direction.Other;
    }
}
