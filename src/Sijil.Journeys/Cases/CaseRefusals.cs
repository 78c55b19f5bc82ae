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
    public static readonly Refusal NoEvidence = new("no-evidence", new("اكتب بم عرفت ذلك: رقم الطلب لدى الجهة، أو اسم من أجابك وما قاله.",
        "Write by what it is known: the request's number at the body, or who answered and what they said."));
    public static readonly Refusal Forgotten = new("forgotten", new("حُذفت بيانات صاحب هذه المعاملة، فلا تمكن متابعتها.", "The person of this case has been forgotten, so it cannot go on."));
    public static readonly Refusal NoSuchModel = new("no-such-model", new("لا يوجد نموذج سير عمل بهذا الاسم: {0}.", "There is no process model called {0}."));
}

/// <summary>The words of incidents.</summary>
internal static class IncidentTexts
{
    public static readonly Bilingual NoWayOn = new("لم يجد نموذج سير العمل مساراً يتابعه: {0}", "The model found no way on: {0}");
    public static readonly Bilingual Deadlock = new("ينتظر نموذج سير العمل عند «{0}» مساراً لن يصل أبداً.", "The model waits at {0} for a path that can never come.");
    public static readonly Bilingual NoCount = new("لا يُعرف عدد مرات تكرار الخطوة «{0}» من بيانات المعاملة.", "How often step {0} is to be repeated does not follow from the case's data.");
    public static readonly Bilingual TooMany = new("تتكرر الخطوة «{0}» أكثر مما تسعه معاملة واحدة.", "Step {0} is to be repeated more often than one case can hold.");
    public static readonly Bilingual Taken = new("«{0}» محجوز لغيرك.", "“{0}” is taken by someone else.");
    public static readonly Bilingual AnsweredLate = new("وصل الرد على «{0}» بعد أن سلكت المعاملة مساراً آخر.", "The answer to {0} came after the case had gone another way.");
    public static readonly Bilingual InDoubt = new("لم يتأكد تنفيذ «{0}»، ولا يجوز تكراره آلياً.", "It is in doubt whether {0} was done, and it must not be repeated by a machine.");
    public static readonly Bilingual NotDone = new("أفادت الجهة بأن «{0}» لم يُنفَّذ.", "The body says that {0} was not done.");
    public static readonly Bilingual Broke = new("تعذّر تنفيذ الخطوة «{0}» بسبب خلل في نموذجها: {1}", "Step {0} could not be carried out; something is wrong with its model: {1}");
    public static readonly Bilingual NoAnswer = new("لا يستجيب النظام لطلب «{0}»، وتستمر المحاولة.", "The system does not answer {0}; it is still being tried.");
    public static readonly Bilingual Late = new("مضى موعد الخطوة «{0}» ولم تُنجز.", "The time for step {0} has passed, and it is not done.");
    public static readonly Bilingual Nobody = new("مضى موعد الخطوة «{0}» ولم يتولَّها أحد.", "The time for step {0} has passed, and nobody has taken it.");
    public static readonly Bilingual NoMessage = new("لم تصل الرسالة التي تنتظرها الخطوة «{0}» في موعدها.", "The message that step {0} waits for did not come in its time.");
    public static readonly Bilingual CaseLate = new("مضى الموعد المتعهَّد به ولم تنتهِ المعاملة.", "The promise date has passed, and the case is not done.");
    public static readonly Bilingual ChildEnded = new("انتهت المعاملة التابعة {0} دون إتمام.", "The called case {0} ended without completing.");
}
