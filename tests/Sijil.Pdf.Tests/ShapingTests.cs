using System.Runtime.InteropServices;
using Sijil.Pdf.Fonts;
using Sijil.Pdf.Text;
using Sijil.Pdf.Writing;

namespace Sijil.Pdf.Tests;

/// <summary>Letters join, ligatures form, dots and harakat stand where the font says.</summary>
public sealed class ShapingTests
{
    private const string Words = """
        بسم الله الرحمن الرحيم شهادة ميلاد هيئة الصحة بدبي رقم الرخصة لإبراهيم الآلات الأمانة الإدارة لا إله إلا
        مُحَمَّدٌ بنُ عبدِ اللهِ الآلِ لإبراهيمَ قُلْ هُوَ اللَّهُ أَحَدٌ إِنَّا أَنْزَلْنَاهُ لَّا لُأُ لَآ مَسْؤُولِيَّةٌ قِرَاءَةً شَيْئًا ضَوْءٌ مَلَائِكَةٌ
        السِّجِلُّ الحُكُومِيُّ المُوَحَّدُ تُصْدَرُ الوَثِيقَةُ بِلا رُسُومٍ ثَلاثَةُ أَيَّامِ عَمَلٍ غَيْرُ مُتَاحَةٍ خِدْمَةُ المُتَعَامِلِينَ طُلَّابُ ظِلٌّ ذُو صِفَةٍ
        گل چای پسر ژاله ۋ ڤيلا ٱلله هٰذا ذٰلك رحمٰن مـحـمـد
        """;

    private static FontFace Arabic => Typeface.Plain.Arabic.Font;

    [Theory]
    [InlineData("سلام", "First Middle Last Alone")]
    [InlineData("دار", "Alone Alone Alone")]
    [InlineData("مُحَمَّد", "First None Middle None Middle None None Last")]
    [InlineData("ب\u200Cب", "Alone None Alone")]
    [InlineData("ءب", "None Alone")]
    public void A_letter_stands_as_its_neighbours_let_it(string word, string expected) =>
        Assert.Equal(expected, string.Join(' ', Joining.Of(Codes(word))));

    [Fact]
    public void A_lam_before_an_alef_is_drawn_in_a_shape_of_its_own() =>
        Assert.NotEqual(Shaped("لب")[0].Parts, Shaped("لا")[0].Parts);

    [Fact]
    public void A_haraka_stands_above_its_letter_and_takes_no_room()
    {
        var (bare, marked) = (Assert.Single(Shaped("د")), Assert.Single(Shaped("دَ")));
        Assert.Equal(bare.Advance, marked.Advance);
        Assert.Equal(bare.Parts.Count + 1, marked.Parts.Count);
    }

    [Fact]
    public void Every_word_is_drawn_as_the_shaper_of_browsers_draws_it()
    {
        Assert.SkipUnless(NativeLibrary.TryLoad("libharfbuzz.so.0", out _), "HarfBuzz is not on this machine.");
        string[] tables = ["GDEF", "GPOS", "GSUB", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"];
        var peer = new HarfBuzz(FontFile.Bound(new(tables.ToDictionary(name => name, name => Arabic.Part(name).Bytes.ToArray()), StringComparer.Ordinal)));
        foreach (var word in Words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            Assert.True(Drawn(Shaped(word)).SequenceEqual(Seen(peer.Shape(Codes(word)))), $"{word}\nours   {string.Join(' ', Drawn(Shaped(word)))}\ntheirs {string.Join(' ', Seen(peer.Shape(Codes(word))))}");
    }

    /// <summary>What is drawn where, from left to right; what is drawn at one place has no order.</summary>
    private static IEnumerable<(int Glyph, int X, int Y)> Drawn(List<Cluster> clusters)
    {
        var (all, pen) = (new List<(int, int, int)>(), 0);
        foreach (var cluster in Enumerable.Reverse(clusters))
        {
            foreach (var (glyph, x, y) in cluster.Parts) all.Add((glyph, pen + x, y));
            pen += cluster.Advance;
        }
        return Seen(all);
    }

    private static IEnumerable<(int Glyph, int X, int Y)> Seen(List<(int Glyph, int X, int Y)> drawn) =>
        drawn.Where(one => !Arabic.OutlineOf(one.Glyph).IsEmpty).OrderBy(one => one.X).ThenBy(one => one.Y).ThenBy(one => one.Glyph);

    private static List<Cluster> Shaped(string word) => Shaper.Shape(Codes(word), [.. Codes(word).Select(_ => 1)], Typeface.Plain);

    private static int[] Codes(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];
}
