using System.ComponentModel;

namespace Sijil.Mining.Logs;

/// <summary>Something in a log that is not as XES wants it: a code with arguments, which whoever shows it puts into words.</summary>
/// <param name="Code">What is wrong, one of <see cref="XesProblems"/>.</param>
/// <param name="File">The file's name as the caller gave it.</param>
/// <param name="Line">Where it was seen first.</param>
/// <param name="Arguments">The names and values it is about, in the order that the code says.</param>
/// <param name="IsError">Whether something was left out because of it; otherwise the log was read as if nothing were wrong.</param>
/// <param name="Times">How often it was seen.</param>
public sealed record XesProblem(string Code, string File, int Line, IReadOnlyList<string> Arguments, bool IsError, int Times = 1);

/// <summary>The codes of what can be wrong in a log, each with its arguments.</summary>
public static class XesProblems
{
    /// <summary>The file is not well-formed XML, and ends here (what the XML reader said).</summary>
    [Description("what the XML reader said")]
    public const string NotXml = "xes-not-xml";
    /// <summary>The stream cannot be unpacked further, and ends here (what the unpacker said).</summary>
    [Description("what the unpacker said")]
    public const string Unreadable = "xes-unreadable";
    /// <summary>The root is not a log (what was found).</summary>
    [Description("what was found")]
    public const string NoLog = "xes-no-log";
    /// <summary>No element of this name may stand here (element, parent); it was left out.</summary>
    [Description("element, parent")]
    public const string Unexpected = "xes-unexpected";
    /// <summary>An attribute without a key (element); it was left out.</summary>
    [Description("element")]
    public const string NoKey = "xes-no-key";
    /// <summary>An attribute without a value (element, key); it was left out.</summary>
    [Description("element, key")]
    public const string NoValue = "xes-no-value";
    /// <summary>The value is not of its kind (kind, key, value); it was left out.</summary>
    [Description("kind, key, value")]
    public const string BadValue = "xes-bad-value";
    /// <summary>Attributes are nested too deep (limit); the deeper ones were left out.</summary>
    [Description("limit")]
    public const string TooDeep = "xes-too-deep";
    /// <summary>A date has no offset (key); it was taken as UTC.</summary>
    [Description("key")]
    public const string NoOffset = "xes-no-offset";
    /// <summary>An element stands after one that it should precede (element, the later one).</summary>
    [Description("element, the later one")]
    public const string OutOfOrder = "xes-out-of-order";
    /// <summary>An element has an XML attribute that XES does not know (element, attribute).</summary>
    [Description("element, attribute")]
    public const string Extra = "xes-extra";
    /// <summary>An element lacks an XML attribute (element, attribute).</summary>
    [Description("element, attribute")]
    public const string Missing = "xes-missing";
    /// <summary>An element lacks its content (element).</summary>
    [Description("element")]
    public const string Empty = "xes-empty";
    /// <summary>A scope is neither trace nor event (element, scope).</summary>
    [Description("element, scope")]
    public const string BadScope = "xes-bad-scope";
    /// <summary>A classifier names a key that no global attribute promises (classifier, key).</summary>
    [Description("classifier, key")]
    public const string UnknownKey = "xes-unknown-key";
    /// <summary>A prefix is used that no extension declares (prefix).</summary>
    [Description("prefix")]
    public const string UndeclaredExtension = "xes-undeclared-extension";
    /// <summary>A standard extension has no such key (key).</summary>
    [Description("key")]
    public const string NotOfExtension = "xes-not-of-extension";
    /// <summary>Attributes are nested, and the log does not declare the feature.</summary>
    public const string UndeclaredNesting = "xes-undeclared-nesting";
    /// <summary>A key stands twice in one place (key).</summary>
    [Description("key")]
    public const string Twice = "xes-twice";
    /// <summary>An attribute is not of the kind its global declaration promised (key, kind, promised).</summary>
    [Description("key, kind, promised")]
    public const string OtherKind = "xes-other-kind";
    /// <summary>More different problems than are kept (limit).</summary>
    [Description("limit")]
    public const string AndMore = "xes-and-more";
}
