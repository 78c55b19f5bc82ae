using Sijil.Facts;

namespace Sijil.Serve.Reporting;

/// <summary>Why a report is turned away; each says what the sender can do.</summary>
internal static class ReportRefusals
{
    public static readonly Refusal NoSignature = new("no-signature", new(
        "البلاغ غير موقّع: أرسل الترويسة Sijil-Signature بالصيغة keyid=…, t=…, v1=….",
        "The report is not signed: send the header Sijil-Signature as keyid=…, t=…, v1=…."));

    public static readonly Refusal UnknownKey = new("unknown-key", new(
        "المفتاح {0} غير مسجل أو أُلغي: سجّل المفتاح العام للجهة أولاً.",
        "The key {0} is not registered, or was revoked: register the entity's public key first."));

    public static readonly Refusal WrongSignature = new("wrong-signature", new(
        "التوقيع لا يطابق نص البلاغ: وقّع الثانية ثم نقطة ثم النص كما يُرسل حرفاً حرفاً.",
        "The signature does not fit the body: sign the second, a full stop and the body exactly as it is sent."));

    public static readonly Refusal FromTheFuture = new("from-the-future", new(
        "الوقت في {0} متقدم على ساعة السجل بأكثر من خمس دقائق: اضبط ساعة النظام المُرسِل.",
        "The time at {0} is more than five minutes ahead of the record’s clock: set the sending system’s clock."));

    public static readonly Refusal Malformed = new("malformed", new(
        "البلاغ ليس CloudEvent بصيغة JSON (السطر {0}): راجع docs/REPORTING.md.",
        "The report is not a CloudEvent in JSON (line {0}): see docs/REPORTING.md."));

    public static readonly Refusal UnknownType = new("unknown-type", new(
        "نوع البلاغ {0} غير معروف: النوع المقبول gov.sijil.transaction.v1.",
        "The type {0} is not known: the type that is accepted is gov.sijil.transaction.v1."));

    public static readonly Refusal AgainstSchema = new("against-schema", new(
        "القيمة في {0} لا توافق المخطط: {1}.",
        "The value at {0} does not fit the schema: {1}."));

    public static readonly Refusal NotTheSender = new("not-the-sender", new(
        "المصدر {0} ليس الجهة صاحبة المفتاح: يبلّغ كل مفتاح عن جهته وحدها.",
        "The source {0} is not the entity of the key: a key reports for its own entity alone."));

    public static readonly Refusal NotItsService = new("not-its-service", new(
        "الخدمة {0} ليست من خدمات الجهة {1} في دليل الخدمات.",
        "The service {0} is not one of {1}'s in the catalogue."));

    public static readonly Refusal ClosedBeforeOpened = new("closed-before-opened", new(
        "أُنجزت المعاملة قبل أن تُفتح: راجع openedAt وclosedAt.",
        "The transaction ended before it began: look at openedAt and closedAt."));

    public static readonly Refusal AnotherBody = new("another-body", new(
        "الرقم {0} مقيّد بمحتوى آخر، ولا يُغيَّر ما قُيّد: أرسل بلاغاً جديداً برقم جديد.",
        "The id {0} stands in the record with another content, and what is recorded does not change: send a new report with a new id."));

    public static readonly Refusal TooLarge = new("too-large", new(
        "البلاغ أكبر مما يُقبل: ألف معاملة وميغابايت واحد على الأكثر في المرة.",
        "The report is larger than is accepted: at most a thousand transactions and one megabyte at a time."));

    public static readonly Refusal TooManyUnsigned = new("too-many-unsigned", new(
        "وردت بلاغات كثيرة بلا توقيع صحيح: أعد المحاولة بعد دقيقة.",
        "Too many reports without a right signature have come: try again in a minute."));

    public static readonly Refusal BadKey = new("bad-key", new(
        "لا يصلح الملف مفتاحاً عاماً: المطلوب مفتاح عام ECDSA P-256 بصيغة PEM، ولا يُسجَّل مفتاح خاص.",
        "The file is no public key: an ECDSA P-256 public key in PEM is wanted, and a private key is never registered."));

    public static readonly Refusal KeyTaken = new("key-taken", new(
        "المعرّف {0} مسجل لمفتاح آخر: استعمل معرّفاً جديداً لكل مفتاح.",
        "The id {0} is registered for another key: give each new key a new id."));

    public static readonly Refusal NoSuchEntity = new("no-such-entity", new("لا توجد جهة رمزها {0}.", "There is no entity with the code {0}."));

    public static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "no-signature" or "unknown-key" or "wrong-signature" => 401,
        "not-the-sender" or "not-its-service" => 403,
        "another-body" => 409,
        "too-large" => 413,
        "malformed" => 400,
        "too-many-unsigned" => 429,
        _ => 422,
    };
}
