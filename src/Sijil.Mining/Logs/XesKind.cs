namespace Sijil.Mining.Logs;

/// <summary>The kinds of attribute that XES knows.</summary>
public enum XesKind
{
    /// <summary>Any text.</summary>
    String,
    /// <summary>A moment, with its offset from UTC.</summary>
    Date,
    /// <summary>A whole number.</summary>
    Int,
    /// <summary>A number.</summary>
    Float,
    /// <summary>True or false.</summary>
    Boolean,
    /// <summary>An identifier (UUID).</summary>
    Id,
    /// <summary>An ordered list of attributes.</summary>
    List,
    /// <summary>An unordered group of attributes.</summary>
    Container,
}
