using System.ComponentModel;

namespace Sijil.Facts.Registers;

/// <summary>A file of models/ that is not what it should be, as a code with arguments: whoever shows it renders both languages.</summary>
/// <param name="Code">One of <see cref="RegisterProblems"/>.</param>
/// <param name="Entry">The entry it is about, where the file could be read so far.</param>
public sealed record RegisterProblem(string File, int Line, string Entry, string Code, params IReadOnlyList<string> Arguments);

/// <summary>Every code that a register's file can earn, each with its arguments, in their order.</summary>
public static class RegisterProblems
{
    /// <summary>The text is not JSON from here on.</summary>
    [Description("column")]
    public const string Malformed = "json.malformed";

    /// <summary>The file holds neither an entry nor a list of entries.</summary>
    [Description("")]
    public const string NoEntry = "json.no-entry";

    /// <summary>An entry of a list cannot be told from the others.</summary>
    [Description("")]
    public const string NoId = "json.no-id";

    /// <summary>Two entries of a register have one id; the first stands.</summary>
    [Description("id, the file that has it")]
    public const string Twice = "json.twice";

    /// <summary>What every entry of this register must say is not said.</summary>
    [Description("fields")]
    public const string MissingField = "json.missing-field";

    /// <summary>A value of another kind than its field takes: a text where a number is due, or nothing.</summary>
    [Description("field")]
    public const string WrongValue = "json.wrong-value";

    /// <summary>A word that this field does not know.</summary>
    [Description("field, value, what is allowed")]
    public const string NotAllowed = "json.not-allowed";

    /// <summary>A code that another register does not have.</summary>
    [Description("register, id")]
    public const string Unknown = "link.unknown";

    /// <summary>The same, and a code like it is there.</summary>
    [Description("register, id, the nearest")]
    public const string UnknownButLike = "link.unknown-but-like";
}
