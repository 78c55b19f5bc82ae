using Sijil.Facts;

namespace Sijil.Steer.Councils;

/// <summary>The rules of a meeting, each with the words in which it refuses.</summary>
internal static class MeetingRefusals
{
    public static readonly Refusal NotFound = new("meeting-not-found", new("لا يوجد اجتماع بهذا الرقم.", "There is no meeting with this number."));
    public static readonly Refusal PackIsLocked = new("pack-locked", new("أُقفل ملف الموضوعات، فلا يُضاف إليه موضوع ولا يُحذف منه ولا يُعدَّل.", "The pack is locked: nothing is added to it, taken from it or changed."));
    public static readonly Refusal NotItsTurn = new("not-its-turn", new("لا يُدرج موضوع على جدول مجلس قبل أن يصل إليه مساره.", "A matter is put on a council’s agenda only when its route has come to that council."));
    public static readonly Refusal OnAnotherAgenda = new("on-another-agenda", new("الموضوع مدرج على جدول آخر لم يُختتم.", "The matter stands on another agenda that is not closed."));
    public static readonly Refusal EmptyAgenda = new("empty-agenda", new("لا يُقفل ملف بلا موضوعات. أدرج موضوعاً أولاً.", "A pack without matters is not locked. Put one on the agenda first."));
    public static readonly Refusal NotLocked = new("pack-not-locked", new("أقفل ملف الموضوعات أولاً، ليقرأ الأعضاء كلهم نصاً واحداً.", "Lock the pack first, so that all members read one text."));
    public static readonly Refusal NotAMember = new("not-a-member", new("لا مقعد له في هذا المجلس في تاريخ الاجتماع.", "They have no seat on this council on the day of the meeting."));
    public static readonly Refusal NoQuorum = new("no-quorum", new("لم يكتمل النصاب: الحاضرون {0} من {1}، والمطلوب أكثر من النصف.", "There is no quorum: {0} of {1} take part, and more than half must."));
    public static readonly Refusal NotSitting = new("not-sitting", new("لا تصويت ولا قرار قبل افتتاح الاجتماع ولا بعد اختتامه.", "There is no vote and no decision before the meeting is opened or after it is closed."));
    public static readonly Refusal NotPresent = new("not-present", new("لا يصوّت من لم يحضر.", "Whoever is not present does not vote."));
    public static readonly Refusal NotOnAgenda = new("not-on-agenda", new("الموضوع ليس على جدول هذا الاجتماع.", "The matter is not on this meeting’s agenda."));
    public static readonly Refusal InConflict = new("in-conflict", new("أفصح العضو عن تعارض مصالح في هذا الموضوع، فلا يصوّت عليه.", "The member has declared a conflict of interest in this matter and does not vote on it."));
    public static readonly Refusal VotedAlready = new("voted-already", new("صوّت العضو على هذا الموضوع من قبل، ولا يُصوَّت مرتين.", "The member has voted on this matter; nobody votes twice."));
    public static readonly Refusal NoSuchVote = new("no-such-vote", new("اختر: موافق أو غير موافق أو ممتنع.", "Choose for, against or abstain."));
    public static readonly Refusal NotDecided = new("not-decided", new("على الجدول موضوع لم يُدوَّن ما انتهى إليه. دوّن القرار أو التأجيل أولاً.", "A matter of the agenda has no outcome yet. Record the decision or its deferral first."));
    public static readonly Refusal MinutesTooEarly = new("minutes-too-early", new("يُعتمد المحضر في اجتماع تالٍ للمجلس نفسه، ولم يُفتتح بعد.", "Minutes are approved at a later meeting of the same council, and none is open."));
    public static readonly Refusal OnThePage = new("on-the-meeting-page", new("أنجز هذه الخطوة من صفحة الاجتماع.", "Do this step on the page of the meeting."));
    public static readonly Refusal NoMeeting = new("outside-a-meeting", new("لا يُدوَّن قرار مجلس خارج اجتماع منعقد أو تمرير قائم أُدرج فيه الموضوع.", "A council’s decision is recorded only in an open meeting or circulation that has the matter on its agenda."));
    public static readonly Refusal PackChanged = new("pack-changed", new("تغيّر الموضوع بعد إقفال ملفه، فلا يُقرَّر على غير ما قرأه الأعضاء. أجّله وأدرجه من جديد.", "The matter has changed since its pack was locked; nothing is decided on what the members have not read. Defer it and put it on the agenda again."));
    public static readonly Refusal NotCarried = new("not-carried", new("لم يحصل الموضوع على الأغلبية: موافق {0}، غير موافق {1}.", "The matter has no majority: {0} for, {1} against."));
    public static readonly Refusal Carried = new("carried", new("حصل الموضوع على الأغلبية، فلا يُدوَّن عدم اعتماده.", "The matter has a majority; its refusal cannot be recorded."));
    public static readonly Refusal RouteSkipped = new("route-skips-body", new("لم يُعرض الموضوع بعد على {0}، وهو قبل هذا المجلس في مساره.", "The matter has not been before {0}, which comes first on its route."));
    public static readonly Refusal Incomplete = new("incomplete", new("الموضوع ناقص: {0}", "The matter is not complete: {0}"));
}
