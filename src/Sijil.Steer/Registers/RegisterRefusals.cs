using Sijil.Facts;

namespace Sijil.Steer.Registers;

/// <summary>Why an entry is not begun.</summary>
internal static class RegisterRefusals
{
    public static readonly Refusal NotYours = new("register-not-yours", new("لا يُقترح قيد في هذا السجل من دورك.", "Your role proposes no entries in this register."));
    public static readonly Refusal AnothersEntry = new("register-anothers-entry", new("هذا القيد اقترحته جهة أخرى، وهي التي تعدّله.", "Another body proposed this entry; it is theirs to change."));
    public static readonly Refusal Withdrawn = new("entry-withdrawn", new("سُحب هذا القيد، ولا يُعدَّل ما سُحب. يُقترح قيد جديد.", "This entry is withdrawn, and what is withdrawn is not changed. Propose a new one."));
}
