#pragma warning disable CA1710 // A refusal is named by what it says.
namespace Sijil.Record;

/// <summary>The record cannot be used as asked; the reason is one sentence in both languages.</summary>
public abstract class RecordRefusal(string ar, string en, Exception? inner = null) : Exception(en, inner)
{
    /// <summary>The reason in Arabic.</summary>
    public string Ar { get; } = ar;

    /// <summary>The reason in English.</summary>
    public string En { get; } = en;
}

/// <summary>The disk refused a write: nothing more is accepted until the process has been started again.</summary>
public sealed class JournalStopped(Exception? cause) : RecordRefusal(
    "توقّف السجل عن قبول القيود لأن القرص لم يؤكد الكتابة؛ افحص القرص ثم أعد تشغيل النظام.",
    "The record has stopped because the disk did not confirm a write; check the disk, then start again.", cause);

/// <summary>There is nothing to look at.</summary>
public sealed class NoRecord(string directory) : RecordRefusal(
    $"لا يوجد سجل في {directory}؛ تأكد من اسم المجلد.",
    $"There is no record in {directory}; check the folder's name.");

/// <summary>The disk is full: this turn is not written, later ones may be.</summary>
public sealed class JournalFull(Exception? cause) : RecordRefusal(
    "لم يُقيَّد شيء لأن القرص ممتلئ؛ وفّر مساحة ثم أعد المحاولة.",
    "Nothing was written because the disk is full; free some space, then try again.", cause);

/// <summary>The database does not keep the promises that the record is built on.</summary>
public sealed class UnsafeStore(string ar, string en) : RecordRefusal(ar, en);

/// <summary>The database does not answer: whether the turn was written is not known; the same turn again tells.</summary>
public sealed class JournalUnreachable(Exception? cause) : RecordRefusal(
    "قاعدة بيانات السجل لا تستجيب؛ أعد المحاولة بعد قليل.",
    "The record's database does not answer; try again shortly.", cause);
