namespace Sijil.Decisions.Feel;

/// <summary>How a range is written.</summary>
internal enum RangeForm { Ends, Equal, NotEqual }
