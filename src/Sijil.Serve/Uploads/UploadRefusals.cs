using Sijil.Facts;

namespace Sijil.Serve.Uploads;

/// <summary>Why a file is not taken, and what to do.</summary>
internal static class UploadRefusals
{
    public static readonly Refusal TooLarge = new("upload-too-large", new("الملف أكبر من المسموح ({0} ميغابايت). صغّره أو اختر غيره.", "The file is larger than allowed ({0} MB). Make it smaller or choose another."));
    public static readonly Refusal Empty = new("upload-empty", new("الملف فارغ. اختر ملفاً آخر.", "The file is empty. Choose another."));
    public static readonly Refusal WrongType = new("upload-wrong-type", new("نوع الملف غير مقبول هنا. أرفق ملفاً من الأنواع: {0}.", "This type of file is not accepted here. Attach one of these: {0}."));
    public static readonly Refusal Lies = new("upload-lies", new("محتوى الملف من نوع {0} واسمه يدل على نوع آخر. احفظه بنوعه الصحيح ثم أرفقه.", "The file holds {0} and its name says otherwise. Save it under its true type and attach it again."));
    public static readonly Refusal Infected = new("upload-infected", new("وجد الفحص برنامجاً ضاراً في الملف، فلم يُحفظ. أرفق نسخة سليمة.", "The scan found malware in the file, so it was not kept. Attach a clean copy."));
    public static readonly Refusal NotScanned = new("upload-not-scanned", new("تعذّر فحص الملف الآن، فلم يُحفظ. أعد المحاولة بعد قليل.", "The file could not be scanned now, so it was not kept. Try again in a while."));
}
