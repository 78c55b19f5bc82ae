using Sijil.Pdf.Text;

namespace Sijil.Pdf.Tests;

/// <summary>Which way each letter runs: cases worked out by hand from UAX #9, and thousands of made ones against a second implementation.</summary>
public sealed class BidiTests
{
    [Theory]
    [InlineData("سلام", 1, "1111")]
    [InlineData("abc", 1, "222")]
    [InlineData("سنة 2026", 1, "11112222")]
    [InlineData("2026/01", 1, "2222222")]
    [InlineData("٢٠٢٦/٠١", 1, "2222222")]
    [InlineData("بنسبة 95%", 1, "111111221")]
    [InlineData("دار (abc) هنا", 1, "1111122211111")]
    [InlineData("abc (دار) x", 0, "00000111000")]
    [InlineData("abc دار (12) x", 0, "0000111112210" + "0")]
    [InlineData("a\u2067دار 1\u2069b", 0, "0" + "0" + "11112" + "0" + "0")]
    [InlineData("a\u202Eبc\u202Cd", 0, "001110")]
    [InlineData("لله، ثم", 1, "1111111")]
    [InlineData("مُحَمَّد", 1, "11111111")]
    public void A_text_runs_as_the_standard_says(string text, int paragraph, string expected)
    {
        var levels = BidiLevels.Of(Codes(text), paragraph);
        BidiLevels.EndLine(Codes(text), levels, 0, levels.Length, paragraph);
        Assert.Equal(expected, string.Concat(levels));
    }

    [Theory]
    [InlineData("123 abc", 0)]
    [InlineData("123 سلام abc", 1)]
    [InlineData("\u2067سلام\u2069 abc", 0)]
    [InlineData("12", 0)]
    public void A_text_that_is_told_nothing_goes_the_way_of_its_first_letter(string text, int expected) =>
        Assert.Equal(BidiLevels.Of(Codes(text), expected), BidiLevels.Of(Codes(text)));

    [Fact]
    public void A_second_implementation_shows_every_text_in_the_same_order()
    {
        Assert.SkipUnless(Icu.IsHere, "ICU is not on this machine.");
        int[] alphabet = ['a', 'B', '1', '2', ' ', '-', '.', ',', ':', '/', '%', '$', '(', ')', '[', ']', '!', 'س', 'ل', 'א', '٣', '،', 0x64E, 0x651, 0x202A, 0x202B, 0x202D, 0x202E, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, '\t'];
        var random = new Random(9);
        for (var round = 0; round < 20_000; round++)
        {
            var codes = Enumerable.Range(0, random.Next(1, 24)).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray();
            var paragraph = random.Next(2);
            var (ours, theirs) = (BidiLevels.Of(codes, paragraph), Icu.Levels(string.Concat(codes.Select(char.ConvertFromUtf32)), paragraph));
            BidiLevels.EndLine(codes, ours, 0, codes.Length, paragraph);
            Assert.True(Seen(codes, ours).SequenceEqual(Seen(codes, theirs)), $"{paragraph}: {string.Join(' ', codes.Select(code => $"{code:X}"))}\nours   {string.Join(' ', ours)}\ntheirs {string.Join(' ', theirs)}");
        }
    }

    // ICU gives a text that runs one way a level without working it out, so what is compared is what is seen: from left to right, and what is mirrored.
    private static List<(int Place, bool IsTurned)> Seen(int[] codes, int[] levels)
    {
        var order = Enumerable.Range(0, codes.Length).Where(at => !BidiLevels.IsGone(Characters.DirectionOf(codes[at]))).ToArray();
        for (var level = levels.Max(); level > 0; level--)
            for (int at = 0, last; at < order.Length; at = last + 1)
            {
                for (last = at; last < order.Length && levels[order[last]] >= level; last++) { }
                if (last > at) Array.Reverse(order, at, last - at);
            }
        return [.. order.Select(at => (at, (levels[at] & 1) is 1))];
    }

    private static int[] Codes(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];
}
