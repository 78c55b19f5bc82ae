using Sijil.Facts;

namespace Sijil.Steer.Redesign;

/// <summary>Why a step of a project is not done.</summary>
internal static class ProjectRefusals
{
    public static readonly Refusal DeliverablesMissing = new("deliverables-missing", new(
        "لا تُعتمد البوابة قبل اكتمال مخرجات مرحلتها. الناقص: {0}.", "A gate is not passed before the deliverables of its stage are there. Missing: {0}."));

    public static readonly Refusal BaselineFrozen = new("baseline-frozen", new(
        "جُمّد خط الأساس في {0}، ولا يُعدَّل بعد تجميده: به يُقاس ما تغيّر.", "The baseline was frozen on {0} and is not edited after that: what changes is measured by it."));

    public static readonly Refusal CountedNotTyped = new("counted-not-typed", new(
        "«{0}» يُحسب من المعاملات ولا يُكتب.", "“{0}” is counted from cases; nobody types it."));

    public static readonly Refusal NoCases = new("no-cases", new(
        "لا توجد معاملة منتهية للخدمة {0} يُحسب منها خط الأساس.", "No case of {0} has ended yet, so there is nothing to count a baseline from."));

    public static readonly Refusal NoSuchVersion = new("no-such-version", new(
        "لا توجد نسخة باسم «{0}» من رحلة هذه الخدمة. أضف ملفها إلى النماذج، ثم أعد المحاولة.", "There is no version “{0}” of this service’s journey. Add its file to the models, then try again."));

    public static readonly Refusal NoSource = new("no-source", new(
        "لا يوجد عنصر بيانات بالرمز «{0}». لا يُلغى مستند إلا إذا كان لبياناته مصدر معتمد.", "There is no data element “{0}”. A document is struck out only when its data have an authoritative source."));

    public static readonly Refusal EvidenceBelow = new("evidence-below", new(
        "لم تبلغ الشواهد الحد المطلوب: المعاملات {0} قبل التجربة و{1} فيها والمطلوب {2}، والانخفاض {3}% والمطلوب {4}%، وأدنى مجال الثقة للفرق {5} والمطلوب أن يفوق الصفر.",
        "The evidence does not reach the threshold: {0} cases before the pilot and {1} in it, where {2} are asked for; a reduction of {3}%, where {4}% is asked for; the lower bound of the difference is {5}, which must be above zero."));

    public static readonly Refusal AuditTooSoon = new("audit-out-of-time", new(
        "يُدقَّق الأثر بعد ستة أشهر إلى اثني عشر شهراً من التطبيق: بين {0} و{1}.", "The effect is audited six to twelve months after it applies: between {0} and {1}."));

    public static readonly Refusal NotLived = new("not-lived", new(
        "لا يثبت الأثر إلا بمعاملات سارت بالنسخة الجديدة منذ تطبيقها: هي {0} والمطلوب {1}.", "An effect is proved only by cases that ran by the new version since it applies: there are {0}, and {1} are asked for."));

    public static readonly Refusal NotGivenHere = new("no-such-service", new(
        "لا توجد خدمة تُقدَّم هنا بالرمز «{0}».", "No service with the code “{0}” is given here."));
}
