using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Sijil.Pdf.Tests;

/// <summary>A paper says what it was given: to the eye, to a program that reads its text, to a screen reader, and to whoever compares bytes.</summary>
public sealed partial class PaperTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void The_same_paper_is_the_same_bytes() =>
        Assert.Equal(Convert.ToHexString(SHA256.HashData(Certificate("ar").Write())), Convert.ToHexString(SHA256.HashData(Certificate("ar").Write())));

    [Fact]
    public void One_letter_more_is_another_paper() =>
        Assert.NotEqual(Certificate("ar").Write(), (Certificate("ar") with { Title = "شهادة ميلاده" }).Write());

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Another_program_reads_out_exactly_what_was_put_in(string language)
    {
        var paper = Certificate(language);
        await File.WriteAllBytesAsync(_file, paper.Write(), TestContext.Current.CancellationToken);
        var read = await Tool.Run("pdftotext", _file, "-");
        Assert.SkipWhen(read is null, "pdftotext is not on this machine.");
        Assert.Equal("", read!.Value.Error);
        Assert.Equal(Flat(string.Join('\n', paper.Lines)), Flat(read.Value.Out));
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task A_screen_reader_is_told_the_parts_and_their_words_in_the_order_of_speech(string language)
    {
        var paper = Certificate(language);
        await File.WriteAllBytesAsync(_file, paper.Write(), TestContext.Current.CancellationToken);
        foreach (var line in paper.Lines) Assert.Contains($"/ActualText <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))}>", Encoding.Latin1.GetString(paper.Write()), StringComparison.Ordinal);
        var read = await Tool.Run("pdfinfo", "-struct", _file);
        Assert.SkipWhen(read is null, "pdfinfo is not on this machine.");
        Assert.Equal("", read!.Value.Error);
        foreach (var part in (string[])["Document", "H1", "Table", "TR", "TH", "TD", "Figure", "Link"]) Assert.Contains(part, read.Value.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_paper_goes_on_on_a_new_page_and_loses_nothing()
    {
        var paper = Certificate("ar") with { Parts = [new PaperHead("دبي", "تقرير"), .. Enumerable.Range(1, 60).Select(number => new PaperWords($"السطر رقم {number}: تُحفظ القيود كما كُتبت، بلا زيادة ولا نقصان."))] };
        await File.WriteAllBytesAsync(_file, paper.Write(), TestContext.Current.CancellationToken);
        var read = await Tool.Run("pdftotext", _file, "-");
        Assert.SkipWhen(read is null, "pdftotext is not on this machine.");
        Assert.Contains('\f', read!.Value.Out.TrimEnd('\f', '\n'));
        Assert.Equal(Flat(string.Join('\n', paper.Lines)), Flat(read.Value.Out));
    }

    [Fact]
    public async Task What_a_paper_carries_comes_out_as_it_went_in()
    {
        await File.WriteAllBytesAsync(_file, Certificate("ar").Write(), TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory();
        var done = await Tool.Run("pdfdetach", "-saveall", "-o", folder.FullName, _file);
        Assert.SkipWhen(done is null, "pdfdetach is not on this machine.");
        Assert.Equal("{\"proof\":1}", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "proof.json"), TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Every_object_stands_where_the_table_says()
    {
        var text = Encoding.Latin1.GetString(Certificate("ar").Write());
        var table = text[text.LastIndexOf("xref\n", text.LastIndexOf("trailer", StringComparison.Ordinal), StringComparison.Ordinal)..];
        var places = Place().Matches(table).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(places);
        Assert.All(places.Select((place, index) => (place, index)), one => Assert.StartsWith($"{one.index + 1} 0 obj\n", text[one.place..], StringComparison.Ordinal));
    }

    private static PdfPaper Certificate(string language)
    {
        var arabic = language is "ar";
        return new()
        {
            Language = language, Title = arabic ? "شهادة ميلاد" : "Birth certificate", Author = arabic ? "هيئة الصحة بدبي" : "Dubai Health Authority", MadeAt = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero),
            Attachments = [new("proof.json", "application/json", "الإثبات", "{\"proof\":1}"u8.ToArray())],
            Parts =
            [
                new PaperHead(arabic ? "هيئة الصحة بدبي" : "Dubai Health Authority", arabic ? "شهادة ميلاد" : "Birth certificate"),
                new PaperRows(arabic
                    ? [("رقم الشهادة", "BC-2026-000123"), ("اسم المولود", "مُحَمَّدٌ بنُ عبدِ اللهِ الآلِ لإبراهيم"), ("تاريخ الميلاد ووقته", "12 نوفمبر 2026، الساعة 10:30 صباحاً"), ("مكان الولادة", "مستشفى لطيفة (Latifa Hospital) – دبي"), ("عن الفترة", "من 2026/01/01 إلى 2026/12/31 بنسبة 95%"), ("الهاتف", "+971 4 123 4567")]
                    : [("Certificate number", "BC-2026-000123"), ("Child’s name", "محمد بن عبد الله"), ("Place of birth", "Latifa Hospital (مستشفى لطيفة) – Dubai 2026")]),
                new PaperCode(new bool[21, 21], "https://sijil.example/v/BC-2026-000123", arabic ? "امسح الرمز، أو افتح العنوان للتحقق من الوثيقة بلا تسجيل دخول." : "Scan the code, or open the address to verify this document.", arabic ? "رمز التحقق" : "Verification code"),
            ],
        };
    }

    // The reader puts its own marks around what runs the other way; lines break where the page does.
    private static string Flat(string text) => Blank().Replace(Unseen().Replace(text, ""), " ").Trim();

    [GeneratedRegex("[\u200E\u200F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^(\d{10}) 00000 n ", RegexOptions.Multiline)]
    private static partial Regex Place();
}
