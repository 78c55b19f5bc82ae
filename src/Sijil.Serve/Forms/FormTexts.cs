using Sijil.Facts;

namespace Sijil.Serve.Forms;

/// <summary>What is said about an answer: what is wrong and how to mend it.</summary>
internal static class FormTexts
{
    public static Bilingual Of(string code) => code switch
    {
        "required" => new("أدخل إجابة عن «{0}»", "Answer “{0}”"),
        "number" => new("اكتب «{0}» رقماً، مثل 120", "Write “{0}” as a number, such as 120"),
        "choice" => new("اختر أحد الخيارات في «{0}»", "Choose one of the options for “{0}”"),
        "confirm" => new("أكّد «{0}» للمتابعة", "Confirm “{0}” to go on"),
        "too-short" => new("ما كتبته في «{0}» قصير، أضف المزيد", "What you wrote for “{0}” is too short; add more"),
        "too-long" => new("ما كتبته في «{0}» طويل، اختصره", "What you wrote for “{0}” is too long; shorten it"),
        "pattern" => new("ما كتبته في «{0}» ليس بالصيغة المطلوبة، راجع المثال", "“{0}” is not in the form asked for; see the example"),
        "date" => new("اكتب «{0}» تاريخاً صحيحاً، مثل 21-11-2026", "Write “{0}” as a date that exists, such as 21-11-2026"),
        "too-small" => new("القيمة في «{0}» أقل من المسموح", "The value of “{0}” is below what is allowed"),
        _ => new("القيمة في «{0}» أكبر من المسموح", "The value of “{0}” is above what is allowed"),
    };
}
