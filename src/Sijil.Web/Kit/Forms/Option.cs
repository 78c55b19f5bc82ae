namespace Sijil.Web.Kit.Forms;

/// <summary>One choice of a field, in the reader's language.</summary>
public sealed record Option(string Value, string Label, string? Hint = null);

/// <summary>What a field is filled by.</summary>
public enum FieldKind { Text, Number, Date, Textarea, Radio, Select, Checkbox, Email, Tel, Search, Password, Hidden }

/// <summary>One mistake, and the field it is at; an empty field means the whole form.</summary>
public sealed record FieldError(string Field, string Text);
