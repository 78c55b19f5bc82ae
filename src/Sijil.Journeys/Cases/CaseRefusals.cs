using Sijil.Facts;

namespace Sijil.Journeys;

/// <summary>What a case answers when it cannot do what is asked.</summary>
public static class CaseRefusals
{
    public static readonly Refusal NotFound = new("case-not-found", new("لا توجد معاملة بهذا الرقم.", "There is no case with this number."));
    public static readonly Refusal StepGone = new("step-gone", new("أُنجزت هذه الخطوة أو لم تعد مطلوبة. اعرض المعاملة لمعرفة الخطوة الحالية.",
        "This step is already done or no longer needed. Open the case to see where it is now."));
    public static readonly Refusal NotYours = new("not-yours", new("هذه الخطوة لدى جهة أخرى.", "Another body holds this step."));
    public static readonly Refusal NotYourRole = new("not-your-role", new("لا ينجز هذه الخطوة إلا من كُلِّف بها: الأمانة العامة أو مركز نموذج دبي أو عضو المجلس. ولا يُغلق إجراءَ المتابعة من كُلِّف بتنفيذه.",
        "Only the Secretariat, the Dubai Model Centre or a council member does this step, whichever it was given to. The owner of a follow-up never closes it."));
    public static readonly Refusal HeldByAnother = new("held-by-another", new("تولّى زميل آخر هذه الخطوة.", "A colleague has already taken this step."));
    public static readonly Refusal NotYetEnded = new("not-yet-ended", new("يمكنك التقييم بعد انتهاء المعاملة.", "You can rate the service once the case has ended."));
    public static readonly Refusal NoSuchScore = new("no-such-score", new("اختر تقييماً من 1 إلى 5.", "Choose a score from 1 to 5."));
    public static readonly Refusal IncidentGone = new("incident-gone", new("عولجت هذه الحالة المتعثرة من قبل.", "This incident is already resolved."));
    public static readonly Refusal BegunElsewhere = new("begun-elsewhere", new("بدأ تنفيذ هذا الإجراء من قبل، ولا يجوز تكراره.", "This was begun before and must not be repeated."));
    public static readonly Refusal NoEvidence = new("no-evidence", new("اكتب بم عرفت ذلك: رقم الطلب لدى الجهة، أو اسم من أجابك وما قاله.",
        "Write by what it is known: the request's number at the body, or who answered and what they said."));
    public static readonly Refusal Forgotten = new("forgotten", new("حُذفت بيانات صاحب هذه المعاملة، فلا تمكن متابعتها.", "The person of this case has been forgotten, so it cannot go on."));
    public static readonly Refusal Ended = new("case-ended", new("انتهت هذه المعاملة، فلم يعد فيها ما يُستكمل أو يُغيَّر.", "This case has ended; nothing in it can be filled in or changed any more."));
    public static readonly Refusal TooLarge = new("too-large", new("حجم ما أُرسل أكبر من المسموح به (256 كيلوبايت). اختصره أو أرفق المستند بدل نسخه.",
        "What was sent is larger than is accepted (256 kB). Shorten it, or attach the document instead of copying it."));
    public static readonly Refusal UnknownMessage = new("unknown-message", new("لا تنتظر أي رحلة رسالةً بهذا الاسم: {0}.", "No journey waits for a message called {0}."));
    public static readonly Refusal TooManyMessages = new("too-many-messages", new("تنتظر {0} رسالة بهذا الاسم والمفتاح ولم تطلبها أي معاملة بعد، فلا يُحفظ غيرها.",
        "{0} messages of this name and key are kept and no case has asked for one yet; no more are kept."));
    public static readonly Refusal NoSuchModel = new("no-such-model", new("لا يوجد نموذج سير عمل بهذا الاسم: {0}.", "There is no process model called {0}."));
}
