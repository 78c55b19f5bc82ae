using Sijil.Facts;

namespace Sijil.Steer.Legislation;

/// <summary>Why something asked for in a file is not done.</summary>
internal static class LegislationRefusals
{
    public static readonly Refusal NotAsked = new("opinion-not-asked", new(
        "لم يُطلب رأي جهتكم في هذا المشروع، ولا يُدوَّن فيه رأي إلا لجهة طُلب رأيها.", "Your body was not asked about this draft; only the opinion of a body that was asked is recorded."));
    public static readonly Refusal AfterLimit = new("opinion-after-limit", new(
        "انقضت مهلة الرأي في {0} ودُوّن صمت الجهة، فمضى الملف دون رأيها.", "The time limit passed on {0} and the body’s silence was recorded; the file went on without it."));
    public static readonly Refusal GivenAlready = new("opinion-given-already", new("أبدت جهتكم رأيها في هذا المشروع.", "Your body has given its opinion on this draft."));
    public static readonly Refusal OwnDraft = new("opinion-on-own-draft", new(
        "الجهة التي قدّمت المشروع لا تُبدي فيه رأياً بصفتها جهة متأثرة.", "The entity that filed the draft gives no opinion on it as an affected body."));
    public static readonly Refusal NoSuchArticle = new("no-such-article", new("لا توجد في هذا المشروع مادة برقم «{0}».", "This draft has no article “{0}”."));
    public static readonly Refusal NoArticle = new("no-article", new(
        "لا يكتمل المشروع دون مادة واحدة على الأقل. أضف مادة، أو اسحب الملف.", "A draft is not whole without a single article. Add an article, or withdraw the file."));
    public static readonly Refusal ArticleWithoutText = new("article-without-text", new(
        "اكتب رقم المادة ونصها: النص المقترح، أو النص الحالي إذا كان المطلوب إلغاءها.", "Write the article’s number and text: the text proposed, or the text now where it is to be repealed."));
    public static readonly Refusal RemarkWithoutText = new("remark-without-text", new("اكتب الملاحظة.", "Write the remark."));
    public static readonly Refusal NoVerdict = new("no-verdict", new("اختر رأي جهتكم واكتب أسبابه بالعربية.", "Choose your body’s opinion and write its reasons in Arabic."));
    public static readonly Refusal NobodyAsked = new("nobody-asked", new("اختر جهة متأثرة واحدة على الأقل.", "Choose at least one affected body."));
    public static readonly Refusal UnknownBody = new("unknown-body", new("لا توجد جهة بالرمز «{0}».", "There is no body “{0}”."));
    public static readonly Refusal LimitPast = new("limit-past", new("تكون مهلة الآراء يوماً بعد اليوم.", "The time limit is a day after today."));
    public static readonly Refusal ConflictWithoutNote = new("conflict-without-note", new(
        "اكتب وجه التعارض بين المادة {0} و«{1}».", "Write where article {0} conflicts with “{1}”."));
    public static readonly Refusal UnknownYardstick = new("unknown-yardstick", new("لا توجد سياسة أو استراتيجية معتمدة بالرمز «{0}».", "There is no approved policy or strategy “{0}”."));
    public static readonly Refusal EndorsesConflict = new("endorses-conflict", new(
        "لا يُؤيَّد المشروع كما قُدّم وفي المصفوفة مادة متعارضة: المادة {0}. أيّده بتعديلات أو لا تؤيّده.",
        "A draft is not endorsed as filed while the matrix shows a conflict: article {0}. Endorse it with amendments, or decline it."));
    public static readonly Refusal GoesToCouncils = new("goes-to-councils", new(
        "القانون والمرسوم وقرار المجلس لا تصدرها الجهة، بل يُعرض مشروعها على المجلسين.", "A law, a decree or a council’s resolution is not the entity’s to issue; its draft goes to the councils."));
    public static readonly Refusal IssuedLater = new("issued-later", new("تاريخ الإصدار لا يكون بعد اليوم.", "The day of issue is not after today."));
    public static readonly Refusal NotYourTurn = new("not-your-turn", new("هذا ليس مطلوباً منك الآن في هذا الملف.", "This is not asked of you in this file now."));
    public static readonly Refusal NotAssigned = new("obstacle-not-assigned", new(
        "يُفتح ملف التشريع بعد أن يُقبل العائق وتُكلَّف به جهة.", "A file is opened once the obstacle is accepted and a body is assigned to it."));
    public static readonly Refusal UnderReview = new("obstacle-under-review", new("لهذا العائق ملف تشريع مفتوح.", "This obstacle has an open legislation file."));
}
