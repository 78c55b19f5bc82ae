using Sijil.Facts;

namespace Sijil.Journeys;

/// <summary>Why a plan is not taken up.</summary>
public static class MigrationRefusals
{
    public static readonly Refusal Unreadable = new("plan-unreadable", new("تعذّرت قراءة خطة الترحيل عند السطر {0}، في الموضع {1}. صحّحها ثم أعد المحاولة.",
        "The migration plan cannot be read at line {0}, {1}. Mend it and try again."));
    public static readonly Refusal Incomplete = new("plan-incomplete", new(
        "خطة الترحيل ناقصة: اذكر id (حروف لاتينية وأرقام وشرطات) وjourney وfrom وto، واجعل timers إحدى keep أو renew، وtasks إحدى keep أو offer.",
        "The migration plan is incomplete: state id (Latin letters, digits, hyphens), journey, from and to; timers is keep or renew, tasks keep or offer."));
    public static readonly Refusal NoSuchVersion = new("no-such-version", new("لا توجد للرحلة {0} نسخة باسم {1}. اعرض نسخ الرحلة واختر إحداها.",
        "The journey {0} has no version {1}. List its versions and choose one of them."));
    public static readonly Refusal SameVersion = new("same-version", new("النسختان المذكورتان في الخطة نسخة واحدة.", "The plan names the same version twice."));
    public static readonly Refusal Faulty = new("plan-faulty", new("في الخطة أخطاء تمنع تنفيذها: {0}. اعرض نتيجة الفحص وصحّحها.", "The plan has {0} mistakes and does not run. Read its check and mend them."));
    public static readonly Refusal OtherPlan = new("other-plan", new("توجد خطة أخرى بالرقم {0} وقد بدأ تنفيذها. أعط خطتك رقماً جديداً.", "Another plan called {0} has already begun. Give yours another id."));
    public static readonly Refusal NoSuchPlan = new("no-such-plan", new("لا توجد خطة ترحيل بالرقم {0}.", "There is no migration plan {0}."));
    public static readonly Refusal NotRun = new("plan-not-run", new("لم تُنفَّذ هذه الخطة بعد، فلا شيء يُتراجع عنه.", "This plan has not run, so there is nothing to take back."));
    public static readonly Refusal Underway = new("plan-underway", new("تنفيذ هذه الخطة جارٍ الآن.", "This plan is being carried out now."));
}

/// <summary>Why a case stays where it is, in words.</summary>
internal static class StayTexts
{
    public static readonly Refusal Ended = new("ended", new("انتهت المعاملة.", "The case has ended."));
    public static readonly Refusal OtherVersion = new("other-version", new("تسير المعاملة وفق نسخة أخرى.", "The case runs by another version."));
    public static readonly Refusal NotMoved = new("not-moved", new("لم تنقل هذه الخطة المعاملة.", "This plan has not moved the case."));
    public static readonly Refusal EffectUnderway = new("effect-under-way", new("ينتظر نظام لدى «{0}» جواباً لا تسأل عنه الخطوة «{1}» في النسخة الأخرى. أعد المحاولة بعد وصول الجواب.",
        "A system is being asked at “{0}” for what step “{1}” of the other version does not ask. Try again once it has answered."));
    public static readonly Refusal NoData = new("data-unknown", new("لا تُعرف من بيانات المعاملة القيمة التي تضعها الخطة في «{0}»: {1}", "What the plan puts at “{0}” does not follow from the case's data: {1}"));

    private static readonly Dictionary<string, Bilingual> OfMisfit = new(StringComparer.Ordinal)
    {
        [Sijil.Bpmn.ChangeCodes.Gone] = new("تقف المعاملة عند «{0}»، ولا مقابل لها في النسخة الأخرى. اذكر مقابلها في الخطة.", "The case stands at “{0}”, which has no counterpart in the other version. Name one in the plan."),
        [Sijil.Bpmn.ChangeCodes.Kind] = new("تنتظر المعاملة عند «{0}» غير ما يُنتظر عند «{1}».", "What is waited for at “{0}” is not what is waited for at “{1}”."),
        [Sijil.Bpmn.ChangeCodes.Call] = new("تستدعي «{0}» رحلة غير التي تستدعيها «{1}».", "“{0}” calls another journey than “{1}”."),
        [Sijil.Bpmn.ChangeCodes.Loop] = new("تتكرر «{0}» على غير ما تتكرر «{1}».", "“{0}” is repeated in another way than “{1}”."),
        [Sijil.Bpmn.ChangeCodes.Scope] = new("تقع «{0}» في مسار فرعي غير الذي تقع فيه «{1}».", "“{0}” stands in another sub-process than “{1}”."),
        [Sijil.Bpmn.ChangeCodes.Order] = new("تغيّر ترتيب ما في «{0}» أو ما يصل إليها في «{1}».", "What is in “{0}”, or leads to it, has another order in “{1}”."),
        [Sijil.Bpmn.ChangeCodes.JoinFlow] = new("تنتظر المعاملة عند الملتقى «{0}» من مسار لا يصل إليه في النسخة الأخرى.", "The case waits at the join “{0}” by a path that does not lead there in the other version."),
        [Sijil.Bpmn.ChangeCodes.Undo] = new("أُنجزت «{0}» ويمكن الرجوع عنها، ولا مقابل لها في النسخة الأخرى.", "“{0}” was done and can be undone, and has no counterpart in the other version."),
        [Sijil.Bpmn.ChangeCodes.Deadlock] = new("لو نُقلت المعاملة لتوقفت عند «{0}» بلا نهاية: {1}", "Moved, the case could come to a standstill at “{0}”: {1}"),
        [Sijil.Bpmn.ChangeCodes.Unsynchronised] = new("لو نُقلت المعاملة لأمكن أن تُنجز «{0}» مرتين: {1}", "Moved, the case could do “{0}” twice: {1}"),
    };

    public static Refusal Of(Sijil.Bpmn.Misfit misfit) => new Refusal(misfit.Code, OfMisfit[misfit.Code]).With(misfit.Node, misfit.Into);
}
