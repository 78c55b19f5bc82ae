#pragma warning disable CA1710 // A refusal is named by what it says.
namespace Sijil.Record;

/// <summary>The journal has fewer turns than the checkpoint in the second place says: it was rolled back.</summary>
public sealed class JournalBehindCheckpoint(long size, long checkpoint) : RecordRefusal(
    $"لا يُفتح السجل لأن عدد قيوده {size} بينما تشهد نقطة التحقق المحفوظة على {checkpoint}؛ أعد النسخة الكاملة من السجل.",
    $"The record does not open because it has {size} turns and its signed checkpoint knows of {checkpoint}; bring back the whole journal.");

/// <summary>The journal's history is not the one that was signed.</summary>
public sealed class JournalDiffersFromCheckpoint(long position) : RecordRefusal(
    $"لا يُفتح السجل لأن قيوده حتى الموضع {position} ليست هي التي وُقّعت في نقطة التحقق المحفوظة.",
    $"The record does not open because its turns up to position {position} are not those that its signed checkpoint vouches for.");

/// <summary>The checkpoint itself is unreadable or signed by another key.</summary>
public sealed class CheckpointNotTrusted(string path) : RecordRefusal(
    $"لا يُفتح السجل لأن نقطة التحقق {path} غير مقروءة أو وُقّعت بمفتاح آخر.",
    $"The record does not open because the checkpoint {path} is unreadable or signed by another key.");
