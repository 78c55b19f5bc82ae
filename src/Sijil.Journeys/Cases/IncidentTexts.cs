using Sijil.Bpmn;
using Sijil.Facts;

namespace Sijil.Journeys;

/// <summary>The words of incidents.</summary>
internal static class IncidentTexts
{
    public static readonly Bilingual NoWayOn = new("لم يجد نموذج سير العمل مساراً يتابعه: {0}", "The model found no way on: {0}");
    public static readonly Bilingual Deadlock = new("ينتظر نموذج سير العمل عند «{0}» مساراً لن يصل أبداً.", "The model waits at {0} for a path that can never come.");
    public static readonly Bilingual NeverRests = new("تدور المعاملة عند «{0}» دون أن تنتظر أحداً، فأُوقفت.", "The case goes round at {0} without waiting for anybody, and was stopped.");
    public static readonly Bilingual NoCount = new("لا يُعرف عدد مرات تكرار الخطوة «{0}» من بيانات المعاملة.", "How often step {0} is to be repeated does not follow from the case's data.");
    public static readonly Bilingual TooMany = new("تتكرر الخطوة «{0}» أكثر مما تسعه معاملة واحدة.", "Step {0} is to be repeated more often than one case can hold.");
    public static readonly Bilingual Taken = new("«{0}» محجوز لغيرك.", "“{0}” is taken by someone else.");
    public static readonly Bilingual AnsweredLate = new("وصل الرد على «{0}» بعد أن سلكت المعاملة مساراً آخر.", "The answer to {0} came after the case had gone another way.");
    public static readonly Bilingual InDoubt = new("لم يتأكد تنفيذ «{0}»، ولا يجوز تكراره آلياً.", "It is in doubt whether {0} was done, and it must not be repeated by a machine.");
    public static readonly Bilingual NotDone = new("أفادت الجهة بأن «{0}» لم يُنفَّذ.", "The body says that {0} was not done.");
    public static readonly Bilingual Broke = new("تعذّر تنفيذ الخطوة «{0}» بسبب خلل في نموذجها: {1}", "Step {0} could not be carried out; something is wrong with its model: {1}");
    public static readonly Bilingual NoAnswer = new("لا يستجيب النظام لطلب «{0}»، وتستمر المحاولة.", "The system does not answer {0}; it is still being tried.");
    public static readonly Bilingual Exhausted = new("لم يُجب النظام عن «{0}» في {1} من المحاولات، فتوقفت المحاولة. أعدها متى عاد النظام إلى العمل.",
        "The system did not answer {0} in {1} attempts, and it is tried no more. Have it tried again when the system is well.");
    public static readonly Bilingual TimerFar = new("المؤقت «{0}» مضبوط على تاريخ بعيد لا ينتظره أحد: {1}.", "The timer {0} is set to a day that nobody waits for: {1}.");
    public static readonly Bilingual Late = new("مضى موعد الخطوة «{0}» ولم تُنجز.", "The time for step {0} has passed, and it is not done.");
    public static readonly Bilingual Nobody = new("مضى موعد الخطوة «{0}» ولم يتولَّها أحد.", "The time for step {0} has passed, and nobody has taken it.");
    public static readonly Bilingual NoMessage = new("لم تصل الرسالة التي تنتظرها الخطوة «{0}» في موعدها.", "The message that step {0} waits for did not come in its time.");
    public static readonly Bilingual Escalated = new("صُعّدت الخطوة «{0}» إليكم لأنها لا تتقدم.", "Step {0} does not move and was escalated to you.");
    public static readonly Bilingual CaseLate = new("مضى الموعد المتعهَّد به ولم تنتهِ المعاملة.", "The promise date has passed, and the case is not done.");
    public static readonly Bilingual ChildEnded = new("انتهت المعاملة التابعة {0} دون إتمام.", "The called case {0} ended without completing.");
}

/// <summary>Why something stuck is not dealt with in the way that was asked for.</summary>
public static class IncidentRefusals
{
    public static readonly Refusal NoReason = new("no-reason", new("اكتب السبب في سطر أو بضعة أسطر؛ يُقيَّد مع اسمك.", "Write the reason, in a line or a few; it is recorded with your name."));
    public static readonly Refusal SettleFirst = new("settle-first", new("ربما نُفِّذ هذا الإجراء، ولا يجوز تنفيذه مرتين. اسأل الجهة عما جرى وقيّد جوابها، ولا تُعِد المحاولة.",
        "This may have been done, and must not be done twice. Ask the body what happened and record its answer instead of trying again."));
    public static readonly Refusal NotSkippable = new("not-skippable", new("لا يمكن تجاوز هذا الموضع من نموذج سير العمل. انقل المعاملة إلى خطوة أخرى إن لزم.",
        "This place of the model cannot be skipped. Move the case to another step if it must go on."));
    public static readonly Refusal NotChangeable = new("not-changeable", new("لا تُغيَّر «{0}» من هنا: إما أن الاسم غير صحيح، أو أنها موافقة المتعامل أو ما دُفع أو ما صدر.",
        "“{0}” is not changed here: either it is no name of data, or it is the customer's consent, what was paid, or what was issued."));
    public static readonly Refusal HoldsNothing = new("holds-nothing", new("لا توقف هذه الحالة المعاملةَ عند خطوة، فلا شيء يُنقل.", "This incident holds the case up nowhere, so there is nothing to move."));
    public static readonly Refusal NoSuchStep = new("no-such-step", new("لا خطوة بهذا الاسم في نموذج سير العمل: {0}.", "The model has no step called {0}."));
    public static readonly Refusal OtherScope = new("other-scope", new("تقع هذه الخطوة في عملية فرعية أخرى؛ لا تُنقل المعاملة إلا بين خطوات العملية الواحدة.",
        "That step stands in another sub-process; a case is moved between the steps of one."));
    public static readonly Refusal Repeated = new("repeated-step", new("هذه الخطوة واحدة من خطوات متكررة، فلا تُنقل وحدها.", "This step is one of many that are repeated, and is not moved by itself."));
    public static readonly Refusal NoPlace = new("no-place", new("لا تبدأ المعاملة من هذا الموضع. اختر خطوة أو قراراً أو نهاية.", "A case cannot begin at that place. Choose a step, a decision or an end."));

    internal static Refusal Of(ShiftBar bar) => bar switch { ShiftBar.OtherScope => OtherScope, ShiftBar.Repeated => Repeated, _ => NoPlace };
}
