using Sijil.Facts;

namespace Sijil.Serve.Mandates;

/// <summary>Why somebody may not offer, take on or take back a mandate; whoever has no part in it learns nothing of it.</summary>
internal static class MandateRefusals
{
    public static readonly Refusal NotThere = new("mandate-not-there", new("لا يوجد تفويض بهذا الرقم.", "There is no mandate with this number."));
    public static readonly Refusal ToYourself = new("mandate-to-yourself", new("لا يمكنك أن تفوّض نفسك. اكتب رقم هوية شخص آخر.", "You cannot give a mandate to yourself. Write somebody else's identity number."));
    public static readonly Refusal NoNumber = new("mandate-no-number", new("اكتب رقم الهوية كاملاً: 15 رقماً تبدأ بـ 784.", "Write the whole identity number: 15 digits that begin with 784."));
    public static readonly Refusal NoTime = new("mandate-no-time", new("اختر تاريخ نهاية بعد تاريخ البداية وبعد اليوم.", "Choose an end that is after the beginning and after today."));
    public static readonly Refusal TooLong = new("mandate-too-long", new("لا يزيد التفويض على خمس سنوات. اختر تاريخ نهاية أقرب.", "A mandate lasts five years at most. Choose an earlier end."));
    public static readonly Refusal NoSuchService = new("mandate-no-such-service", new("إحدى الخدمات المختارة غير موجودة.", "One of the chosen services does not exist."));
    public static readonly Refusal TooWide = new("mandate-too-wide",
        new("لا يمكنك أن تعطي أكثر مما لديك: ضيّق الخدمات أو المدة لتبقى ضمن تفويضك.", "You cannot give more than you hold: narrow the services or the time to what your own mandate allows."));
    public static readonly Refusal MayNotPassOn = new("mandate-not-passed-on",
        new("تفويضك لا يسمح لك بتفويض غيرك. اطلب ذلك ممن فوّضك.", "Your mandate does not let you pass it on. Ask whoever gave it to you."));
    public static readonly Refusal NotCovered = new("mandate-not-covered",
        new("تفويضك لا يشمل هذه الخدمة. اطلب توسيعه ممن فوّضك، أو أوقف العمل بالنيابة وقدّم الطلب باسمك.",
            "Your mandate does not cover this service. Ask whoever gave it to widen it, or stop acting and apply for yourself."));
    public static readonly Refusal Busy = new("mandate-busy", new("غيّر شخص آخر هذا التفويض في اللحظة نفسها. أعد المحاولة.", "Somebody else changed this at the same moment. Try again."));
}
