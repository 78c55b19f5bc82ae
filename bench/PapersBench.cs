using System.Diagnostics;
using Sijil.Pdf;

namespace Sijil.Bench;

/// <summary>How long a certificate takes from its words to its file: shaped, set, its fonts cut down, written. Every file is compared with the first.</summary>
internal static class PapersBench
{
    private const string Name = "papers";
    private const int Warm = 30, Samples = 200;

    public static Task Run(Sheet sheet, BenchOptions options, CancellationToken cancel)
    {
        foreach (var language in (string[])["ar", "en"])
        {
            var first = Paper(language).Write();
            for (var at = 0; at < Warm; at++) Paper(language).Write();
            List<double> took = [];
            for (var at = 0; at < Samples; at++)
            {
                var start = Stopwatch.GetTimestamp();
                var again = Paper(language).Write();
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (!first.AsSpan().SequenceEqual(again)) throw new InvalidOperationException("The same certificate came as other bytes.");
            }
            sheet.Add(new(Name, $"a certificate as PDF, {language}, warm, median of {Samples}", Machine.Median(took), 20, "ms"));
            Sheet.Note(Name, $"{language}: p95 {took.Order().ElementAt(Samples * 95 / 100):0.00} ms, {first.Length / 1000.0:0.0} kB");
        }
        return Task.CompletedTask;
    }

    private static PdfPaper Paper(string language)
    {
        var squares = new bool[33, 33];
        for (var row = 0; row < 33; row++)
            for (var column = 0; column < 33; column++) squares[row, column] = (row * 7 + column * 3) % 5 < 2;
        return new()
        {
            Language = language, Title = language is "ar" ? "شهادة ميلاد" : "Birth certificate", Author = "هيئة الصحة بدبي", MadeAt = DateTimeOffset.UnixEpoch,
            Parts =
            [
                new PaperHead("هيئة الصحة بدبي", "شهادة ميلاد"),
                new PaperRows([("رقم الشهادة", "DHA-2026-118204"), ("اسم المولود", "نُورَة بِنتُ محمَّدِ بنِ عبدِ اللهِ آلِ عليّ"), ("الجنس", "أنثى"), ("تاريخ الميلاد ووقته", "22 نوفمبر 2026، الساعة 10:30"),
                    ("مكان الولادة", "مستشفى لطيفة (Latifa Hospital)"), ("اسم الأب", "محمد عبد الله آل علي"), ("اسم الأم", "ميثاء سعيد الفلاسي"), ("تاريخ الإصدار", "22 نوفمبر 2026"), ("رقم الوثيقة", "C06Q0J7VVMG3RY1PC.1")]),
                new PaperCode(squares, "https://sijil.example/v/C06Q0J7VVMG3RY1PC.1", "امسح الرمز أو افتح العنوان للتحقق من الوثيقة دون تسجيل الدخول.", "رمز التحقق"),
                new PaperWords("يحمل هذا الملف برهانه في داخله، فيمكن التحقق منه دون شبكة.", Quiet: true),
            ],
        };
    }
}
