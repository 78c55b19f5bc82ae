using Sijil.Facts;

namespace Sijil.Steer.Recognition;

/// <summary>The rules of recognition, each with the words in which it refuses.</summary>
internal static class RecognitionRefusals
{
    public static readonly Refusal NotFound = new("recognition-not-found", new("لا يوجد برنامج أو ترشيح بهذا الرقم.", "There is no programme or nomination with this number."));
    public static readonly Refusal YearTaken = new("year-taken", new("لعام {0} برنامج تكريم قائم، ولا يُفتح للعام الواحد برنامجان.", "The year {0} has its programme; a year does not have two."));
    public static readonly Refusal VotingDates = new("voting-dates", new("يبدأ تصويت المتعاملين قبل أن ينتهي، ولا ينتهي في يوم مضى.", "The customers’ vote begins before it ends, and does not end on a day that is past."));
    public static readonly Refusal NotStaff = new("not-staff", new("لا يوجد موظف بالرقم «{0}»، فلا يُعيَّن في لجنة التحكيم.", "There is no member of staff with the number “{0}”, so they cannot sit on the jury."));
    public static readonly Refusal TooFewJurors = new("too-few-jurors", new("لا تقل لجنة التحكيم عن {0} أعضاء.", "A jury has at least {0} members."));
    public static readonly Refusal NoNominations = new("no-nominations", new("لا يُغلق باب الترشيح قبل أن يُرشَّح مشروع واحد على الأقل.", "Nominations are not closed before one project at least is nominated."));
    public static readonly Refusal NotScored = new("not-scored", new("لم يقيّم العددُ الكافي من المحكّمين: {0}. المطلوب {1} لكل ترشيح.", "Too few jurors have scored: {0}. Each nomination needs {1}."));
    public static readonly Refusal VoteOpen = new("vote-open", new("لا تُعلن النتائج قبل آخر أيام تصويت المتعاملين، وهو {0}.", "Results are not announced before the last day of the customers’ vote, which is {0}."));
    public static readonly Refusal NominationsClosed = new("nominations-closed", new("باب الترشيح مغلق في هذا البرنامج.", "This programme takes no nominations now."));
    public static readonly Refusal NoSuchProject = new("no-such-project", new("لا يوجد مشروع تحسين بالرقم «{0}».", "There is no improvement project with the number “{0}”."));
    public static readonly Refusal NotAudited = new("not-audited", new("لا يُرشَّح إلا مشروع دُقّق أثره وصدر الحكم بتحققه. هذا المشروع لم يصدر الحكم في أثره بعد.", "Only a project whose effect was audited, with a verdict that it is there, is nominated. There is no verdict on this one yet."));
    public static readonly Refusal EffectLost = new("effect-lost", new("لا يُرشَّح مشروع حُكم بأن أثره لم يتحقق.", "A project whose verdict says that its effect is not there is not nominated."));
    public static readonly Refusal NoSuchCategory = new("no-such-category", new("لا توجد فئة تكريم بهذا الاسم.", "There is no category of that name."));
    public static readonly Refusal NominatedAlready = new("nominated-already", new("رُشّح هذا المشروع في هذا البرنامج من قبل.", "This project is nominated in this programme already."));
    public static readonly Refusal AnothersProject = new("anothers-project", new("ترشّح الجهة مشاريعها وحدها.", "A body nominates its own projects only."));
    public static readonly Refusal ReasonsMissing = new("reasons-missing", new("اكتب الأسباب في عشرة أحرف على الأقل.", "Give the reasons, in ten letters at least."));
    public static readonly Refusal ScoringClosed = new("scoring-closed", new("التحكيم غير مفتوح في هذا البرنامج.", "Scoring is not open in this programme."));
    public static readonly Refusal NotAJuror = new("not-a-juror", new("يقيّم أعضاء لجنة التحكيم وحدهم، كلٌّ عن نفسه.", "Only members of the jury score, each for themselves."));
    public static readonly Refusal InConflict = new("juror-in-conflict", new("المحكّم من الجهة المرشَّحة في تعارض مصالح، فلا يقيّمها. يُدوَّن تنحّيه عنها.", "A juror of the nominee’s own body is in conflict and does not score it; that they step aside is recorded."));
    public static readonly Refusal Signed = new("juror-signed", new("جهة المحكّم من الجهات المطلوب توقيعها على الرحلة المرشَّحة، فلا يقيّمها. يُدوَّن تنحّيه عنها.", "The juror’s body is among those that sign the nominated journey, so they do not score it; that they step aside is recorded."));
    public static readonly Refusal TookPart = new("juror-took-part", new("شاركت جهة المحكّم في معاملات الرحلة المرشَّحة، فلا يقيّمها. يُدوَّن تنحّيه عنها.", "The juror’s body took part in cases of the nominated journey, so they do not score it; that they step aside is recorded."));
    public static readonly Refusal OutOfRange = new("score-out-of-range", new("قيّم كل معيار من 1 إلى {0}.", "Score each criterion from 1 to {0}."));
    public static readonly Refusal ScoredAlready = new("scored-already", new("قيّمت هذا الترشيح أو تنحّيت عنه من قبل.", "You have scored this nomination, or stepped aside from it, already."));
    public static readonly Refusal VotingClosed = new("voting-closed", new("تصويت المتعاملين مغلق الآن.", "The customers’ vote is closed now."));
    public static readonly Refusal NoChoice = new("no-choice", new("اختر مشروعاً واحداً ثم صوّت.", "Choose one project, then vote."));
    public static readonly Refusal VotedAlready = new("customer-voted-already", new("صوّتَّ في هذه الفئة من قبل، ولكل متعامل صوت واحد في كل فئة.", "You have voted in this category already; each customer has one vote in each."));
    public static readonly Refusal NoSuchMedal = new("no-such-medal", new("لا توجد ميدالية بهذا الاسم.", "There is no medal of that name."));
    public static readonly Refusal StoryUnaudited = new("story-unaudited", new("لا تُنشر قصة إلا لمشروع دُقّق أثره: أرقامها قبل وبعد من التدقيق نفسه ولا تُكتب.", "A story is published only of a project whose effect was audited: its figures before and after come from the audit and are not typed."));
}
