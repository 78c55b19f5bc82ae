using Sijil.Facts;

namespace Sijil.Web.Api;

/// <summary>Why a call is not answered, where no use case has its own word for it.</summary>
internal static class ApiRefusals
{
    public static readonly Refusal Incomplete = new("incomplete-request", new("الطلب ناقص أو أطول من المسموح: {0}", "The request is incomplete, or longer than is accepted: {0}"));
    public static readonly Refusal NoSuchMessage = new("no-such-message", new("لا رحلة تنتظر رسالة باسم {0}.", "No journey waits for a message {0}."));
    public static readonly Refusal NotSigned = new("not-signed", new("لا يُعطى الرمز إلا لطلب موقَّع بمفتاح الجهة.", "A token is given only for a request that is signed with the body's key."));
    public static readonly Refusal BadAnswers = new("bad-answers", new("إجابات لا تُقبل: {0}", "Answers that are not accepted: {0}"));
}
